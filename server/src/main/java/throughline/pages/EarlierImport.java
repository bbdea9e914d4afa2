package throughline.pages;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.command.imports.Document;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.staging.StagedDocument;
import throughline.staging.StagedDocuments;
import tools.jackson.databind.json.JsonMapper;

/** Finds the plan that was made of the same document before. */
@Component
class EarlierImport {
    private static final JsonMapper JSON = new JsonMapper();

    private final StagedDocuments staged;
    private final Places places;
    private final Ask reading;

    EarlierImport(StagedDocuments staged, Places places, Ask reading) {
        this.staged = staged;
        this.places = places;
        this.reading = reading;
    }

    /** @param planId absent where its reader may not see that plan; so too its title */
    record Plan(@Nullable PlanId planId, @Nullable String title) {}

    /** Nothing where it is the first time. */
    @Nullable Plan of(StagedDocument document, SignedIn who) {
        var sha256 = document.isForm()
                ? Document.read(JSON.readTree(Objects.requireNonNull(document.text()))).source().sha256()
                : document.file().sha256();
        return staged.planOf(sha256).map(plan -> seen(plan, who)).orElse(null);
    }

    private Plan seen(PlanId plan, SignedIn who) {
        try {
            places.of(plan, who);
            var answer = reading.ask(new GetPlan(plan, Moment.NOW, null), GetPlan.Answer.class);
            return new Plan(plan, answer.title());
        } catch (Unknown e) {
            return new Plan(null, null);
        }
    }
}
