package throughline.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.documents.Documents;
import throughline.query.documents.GetDocuments;
import throughline.query.journal.Moment;

/** Gives a document that a plan was read from to those who may read the plan, unless a text of it is withheld. */
@Component
public class DocumentReading {
    private static final String NONE =
            "There is no such document among those that you can see. Look it up on the page of its plan.";

    private final Places places;
    private final Ask reading;
    private final Documents documents;

    DocumentReading(Places places, Ask reading, Documents documents) {
        this.places = places;
        this.reading = reading;
        this.documents = documents;
    }

    public GetDocuments.Answer of(PlanId plan, Moment asAt, SignedIn who) {
        places.of(plan, who);
        return reading.ask(new GetDocuments(plan, asAt), GetDocuments.Answer.class);
    }

    /** @throws Unknown where there is none, or none that this reader may see, or it is withheld */
    public ResponseEntity<byte[]> bytes(String sha256, SignedIn who) {
        var plans = documents.plansOf(sha256).stream().filter(plan -> sees(plan, who)).toList();
        return given(plans, sha256);
    }

    /** @throws Unknown as above */
    public ResponseEntity<byte[]> bytes(PlanId plan, String sha256, SignedIn who) {
        places.of(plan, who);
        return given(List.of(plan), sha256);
    }

    /** Withheld in one plan it is withheld: it is the same document. */
    private ResponseEntity<byte[]> given(List<PlanId> plans, String sha256) {
        var found = plans.stream()
                .flatMap(plan -> reading.ask(new GetDocuments(plan, Moment.NOW), GetDocuments.Answer.class).documents().stream())
                .filter(document -> document.sha256().equals(sha256))
                .toList();
        var document = found.stream().findFirst().orElseThrow(() -> new Unknown(NONE));
        for (var one : found) {
            if (one.withheld() != null) {
                throw new Unknown(one.withheld());
            }
        }
        var bytes = plans.stream()
                .flatMap(plan -> documents.bytes(plan, sha256).stream())
                .findFirst()
                .orElseThrow(() -> new Unknown("This document is not here. Tell whoever runs this service."));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    private boolean sees(PlanId plan, SignedIn who) {
        try {
            places.of(plan, who);
            return true;
        } catch (Unknown e) {
            return false;
        }
    }
}
