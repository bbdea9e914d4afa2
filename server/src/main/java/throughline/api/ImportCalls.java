package throughline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.imports.Document;
import throughline.command.imports.ImportPlan;
import throughline.command.imports.Imported;
import throughline.events.PartnershipId;
import throughline.command.imports.WrittenPlan;
import throughline.events.PlanId;
import throughline.people.Partnerships;
import throughline.people.SignedIn;
import throughline.query.indicators.GetIndicators;
import throughline.query.journal.Moment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A printed plan comes in. */
@RestController
class ImportCalls {
    private static final JsonMapper JSON = new JsonMapper();

    private final Handing handing;
    private final Partnerships partnerships;
    private final Ask reading;

    ImportCalls(Handing handing, Partnerships partnerships, Ask reading) {
        this.handing = handing;
        this.partnerships = partnerships;
        this.reading = reading;
    }

    /** What came in: counts that reconcile with the document, and what its reader should know. */
    record Answer(PlanId planId, int priorities, int actions, int indicators, List<WrittenPlan.Finding> findings) {}

    @PostMapping("/api/imports")
    ResponseEntity<Answer> importPlan(
            @RequestBody JsonNode document,
            @RequestParam(defaultValue = "false") boolean asNew,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var written = Document.read(document);
        // A partnership that is not known yet is made with the plan; until then only a role in all of them can do it.
        var partnership = partnerships.find(written.partnership().text()).orElseGet(PartnershipId::next);
        var receipt = handing.in(new ImportPlan(PlanId.next(), written, asNew), who, partnership, request);
        var imported = JSON.readValue(receipt.result(), Imported.class);
        return ResponseEntity.created(URI.create("/api/plans/" + imported.planId()))
                .body(withFound(imported));
    }

    /** What the figures say against the document is computed where they are read, and told at once. */
    private Answer withFound(Imported imported) {
        var figures = reading.ask(new GetIndicators(imported.planId(), Moment.NOW), GetIndicators.Answer.class);
        var found = figures.findings().stream()
                .map(finding -> new WrittenPlan.Finding(finding.kind(), finding.where(), finding.sentence()));
        return new Answer(
                imported.planId(),
                imported.priorities(),
                imported.actions(),
                imported.indicators(),
                Stream.concat(imported.findings().stream(), found).toList());
    }
}
