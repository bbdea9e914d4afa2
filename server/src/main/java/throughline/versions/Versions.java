package throughline.versions;

import java.util.Map;
import org.springframework.stereotype.Component;
import throughline.api.Ask;
import throughline.command.imports.Document;
import throughline.documents.plan.Form;
import throughline.events.PlanId;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.staging.StagedDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lays a later version of a document beside the plan that it is of. */
@Component
public class Versions {
    private static final JsonMapper JSON = new JsonMapper();

    private final Ask reading;

    Versions(Ask reading) {
        this.reading = reading;
    }

    /** @param asAt now, or the position that choices rest on */
    public GetPlan.Answer plan(PlanId plan, Moment asAt) {
        return reading.ask(new GetPlan(plan, asAt, null), GetPlan.Answer.class);
    }

    /**
     * @param document in {@code plan-as-written/1}; whose plan it is need not be said again
     * @param told by number of a row of the document, the number of the plan's row that it is; -1 where it is none
     */
    public Beside beside(GetPlan.Answer plan, JsonNode document, Map<Integer, Integer> told) {
        var whole = document.deepCopy();
        if (whole instanceof ObjectNode words) {
            words.put("partnership", plan.partnership());
            if (words.path("title").asString("").isBlank()) {
                words.put("title", plan.title());
            }
        }
        var written = Document.read(whole);
        return new Beside(plan, Form.plan(whole), written, told);
    }

    /** The same of a document that was sent, once it is read. */
    public Beside beside(GetPlan.Answer plan, StagedDocument document, Map<Integer, Integer> told) {
        return beside(plan, JSON.readTree(document.text()), told);
    }
}
