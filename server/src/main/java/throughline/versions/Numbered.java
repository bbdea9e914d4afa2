package throughline.versions;

import java.util.ArrayList;
import java.util.List;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.AsWritten.Row;
import throughline.documents.plan.Compared.RowAt;

/** The rows of a plan, numbered from 0 over all its priorities. */
record Numbered(AsWritten plan, List<RowAt> places) {
    static Numbered of(AsWritten plan) {
        var places = new ArrayList<RowAt>();
        for (int priority = 0; priority < plan.priorities().size(); priority++) {
            for (int row = 0; row < plan.priorities().get(priority).actions().size(); row++) {
                places.add(new RowAt(priority, row));
            }
        }
        return new Numbered(plan, List.copyOf(places));
    }

    int number(RowAt at) {
        return places.indexOf(at);
    }

    Row row(int number) {
        var at = places.get(number);
        return plan.priorities().get(at.priority()).actions().get(at.row());
    }

    int priority(int number) {
        return places.get(number).priority();
    }

    /** By the path that a document gives it; -1 where there is none. */
    int number(String path) {
        for (int number = 0; number < places.size(); number++) {
            if (places.get(number).path().equals(path)) {
                return number;
            }
        }
        return -1;
    }
}
