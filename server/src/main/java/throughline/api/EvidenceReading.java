package throughline.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import throughline.drafts.KeptFiles;
import throughline.events.ActionId;
import throughline.events.EvidenceId;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.journal.Moment;
import throughline.query.plan.GetAction;
import throughline.query.plan.GetPlan;

/** Gives a file of evidence to those who may read the plan, to be saved and never shown in the page itself. */
@Component
public class EvidenceReading {
    private final Places places;
    private final Ask reading;
    private final KeptFiles files;

    EvidenceReading(Places places, Ask reading, KeptFiles files) {
        this.places = places;
        this.reading = reading;
        this.files = files;
    }

    /** @throws Unknown where there is no such file, or it was withdrawn */
    public ResponseEntity<byte[]> of(ActionId action, EvidenceId evidence, SignedIn who) {
        places.of(action, who);
        var file = find(action, evidence);
        var bytes = files.bytes(file.sha256()).orElseThrow(() -> new Unknown("This file is not here. Tell whoever runs this service."));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    private GetPlan.File find(ActionId action, EvidenceId evidence) {
        var found = reading.ask(new GetAction(action, Moment.NOW), GetAction.Answer.class).action().evidence().stream()
                .filter(one -> one.evidenceId().equals(evidence))
                .findFirst()
                .orElseThrow(() -> new Unknown("This action has no such evidence. Look it up on its page."));
        if (found.withdrawn() != null) {
            throw new Unknown("This evidence was withdrawn, and is offered to nobody any more. Why stands on the page of its action.");
        }
        if (found.file() == null) {
            throw new Unknown("This evidence is a link, and not a file. Follow it from the page of its action.");
        }
        return found.file();
    }
}
