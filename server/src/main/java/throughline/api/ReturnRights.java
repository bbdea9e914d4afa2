package throughline.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import throughline.command.Refusal;
import throughline.documents.printing.Format;
import throughline.events.By;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.ReturnId;
import throughline.people.Access;
import throughline.people.NotAllowed;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.returns.GetReturns;
import throughline.returns.IssuedReturns;
import throughline.returns.Rendering;

/** Who issues returns and who reads them, on pages and in calls alike: coordinators issue, whoever reads the plan reads them. */
@Component
public class ReturnRights {
    /** A page out of its own file must reach nothing of ours. */
    private static final String ALONE = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final Places places;
    private final Access access;
    private final IssuedReturns issued;

    ReturnRights(Places places, Access access, IssuedReturns issued) {
        this.places = places;
        this.access = access;
        this.issued = issued;
    }

    public boolean mayIssue(PartnershipId partnership, SignedIn who) {
        return access.roleIn(who.person(), partnership).filter(role -> role == By.Role.COORDINATOR).isPresent();
    }

    /** Asked before anything is made. @throws NotAllowed for everyone but the coordinator */
    public void mustIssue(PartnershipId partnership, SignedIn who) {
        if (!mayIssue(partnership, who)) {
            throw new NotAllowed("Only the plan's coordinator can issue a return. Ask them to do it.");
        }
    }

    /** @throws Unknown also where the reader has no part in its partnership */
    public PlanId planOf(ReturnId returnId, SignedIn who) {
        var plan = issued.planOf(returnId);
        places.of(plan, who);
        return plan;
    }

    /** As it was issued. @throws Unknown also where the reader has no part in its partnership, or a text in it is hidden */
    public ResponseEntity<byte[]> file(String sha256, SignedIn who) {
        var kept = issued.kept(sha256);
        var plan = kept.planId();
        places.of(plan, who);
        var content = kept.content();
        if (content == null) {
            throw Refusal.rule(
                    kept.destroyed()
                            ? "A text in this return was withheld by law (entry @%d), and the file was destroyed with it. What the record says now can be made again from the return's page."
                                    .formatted(kept.because().getFirst())
                            : "A text in this return is hidden (entry @%d) until it is decided whether it may be read. What the record says now can be made again from the return's page."
                                    .formatted(kept.because().getFirst()));
        }
        var file = reading(plan, sha256);
        return served(file.name(), IssuedReturns.format(file.mediaType()), content, sha256);
    }

    /** As the log gives it now. */
    public ResponseEntity<byte[]> again(ReturnId returnId, Format format, SignedIn who) {
        var plan = planOf(returnId, who);
        var again = issued.again(plan, issued.find(plan, returnId), format);
        return served(again.now().name(), format, again.now().bytes(), again.sha256());
    }

    /** What was made and not issued. */
    public ResponseEntity<byte[]> draft(Rendering.File file, String sha256) {
        return served(file.name(), file.format(), file.bytes(), sha256);
    }

    private GetReturns.File reading(PlanId plan, String sha256) {
        return issued.of(plan).stream()
                .flatMap(one -> one.files().stream())
                .filter(file -> file.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new Unknown("No return was issued with such a file."));
    }

    private static ResponseEntity<byte[]> served(String name, Format format, byte[] bytes, String sha256) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(
                        format == Format.CSV || format == Format.HTML ? format.mediaType() + ";charset=UTF-8" : format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", ALONE)
                .eTag("\"" + sha256 + "\"")
                .body(bytes);
    }
}
