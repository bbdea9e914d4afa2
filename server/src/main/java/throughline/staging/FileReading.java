package throughline.staging;

import org.springframework.stereotype.Component;
import throughline.command.Refusal;
import throughline.documents.opening.Unreadable;
import throughline.documents.plan.Form;
import throughline.documents.reading.Corrections;
import throughline.documents.reading.Readings;
import throughline.people.SignedIn;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file as a plan, with what its sender says of it. */
@Component
public class FileReading {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNNAMED = "A partnership that is not named yet";

    private final Papers papers;
    private final WhosePlan whose;

    FileReading(Papers papers, WhosePlan whose) {
        this.papers = papers;
        this.whose = whose;
    }

    /** @throws Unreadable with a sentence, where it cannot be opened */
    public PlanRead of(SentFile file, Corrections corrections, SignedIn who) {
        if (file.isForm()) {
            return new PlanRead(JSON.readTree(file.text().strip()), file.sha256(), null);
        }
        var reading = Readings.read(papers.of(file), corrections);
        var plan = Form.json(reading.plan());
        var coordinated = whose.coordinatedBy(who);
        // Whoever coordinates one partnership brings in that one's plans.
        if (reading.plan().partnership().isBlank() && coordinated.size() == 1 && !whose.coordinatesEvery(who)) {
            plan.put("partnership", coordinated.getFirst());
        }
        return new PlanRead(plan, file.sha256(), PaperRead.of(reading));
    }

    /** Whose plan a rehearsal takes it for: before that is said, one whose register its sender may see. */
    public String partnership(PlanRead read, SignedIn who) {
        if (read.paper() == null || whose.mayBe(read.partnership(), who)) {
            return read.partnership();
        }
        return whose.coordinatedBy(who).stream().findFirst().orElseGet(() -> {
            if (!whose.coordinatesEvery(who)) {
                throw Refusal.notAllowed("You coordinate no partnership. Ask whoever does to import it.");
            }
            return UNNAMED;
        });
    }
}
