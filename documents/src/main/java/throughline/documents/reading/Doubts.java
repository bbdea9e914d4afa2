package throughline.documents.reading;

import java.util.List;
import throughline.documents.paper.Place;
import throughline.documents.paper.Remark;
import throughline.documents.plan.AsWritten;

/** What a reader should know of a plan before it is taken for one plan. */
final class Doubts {
    private Doubts() {}

    static void of(Drafts drafts, AsWritten plan, List<Remark> remarks) {
        for (int i = 0; i < plan.priorities().size(); i++) {
            for (int j = 0; j < i; j++) {
                var one = plan.priorities().get(j);
                var other = plan.priorities().get(i);
                if (one.ref() != null
                        && one.ref().equals(other.ref())
                        && !one.actions().isEmpty()
                        && !other.actions().isEmpty()
                        && !Words.plain(one.title()).equals(Words.plain(other.title()))) {
                    var heading = drafts.priorities.get(i).heading;
                    remarks.add(new Remark(
                            "two-plans",
                            "There seem to be two plans in this document: priority %s is “%s” and, further down, “%s”. Bring them in one at a time: leave the tables of one out, and bring the document in again for the other."
                                    .formatted(one.ref(), Words.first(one.title(), 60), Words.first(other.title(), 60)),
                            heading.isEmpty()
                                    ? Place.NOWHERE
                                    : heading.getFirst().piece().place()));
                    return;
                }
            }
        }
    }
}
