package throughline.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.drafts.HandedIn;
import throughline.drafts.Sizes;
import throughline.people.SignedIn;
import throughline.query.plan.GetPlan;

/** Evidence in the words of its action's page. */
@Component("shown")
public class Shown {
    private static final int REMINDER = 240;

    private final British british;

    Shown(British british) {
        this.british = british;
    }

    /** “PDF, 120 KB”. */
    public String file(GetPlan.File file) {
        var ending = file.name().substring(file.name().lastIndexOf('.') + 1);
        return ending.toUpperCase(Locale.UK) + ", " + Sizes.words(file.bytes());
    }

    /** “120 KB”. */
    public String size(HandedIn file) {
        return Sizes.words(file.bytes());
    }

    /** A note that reminds of what was said; a long one by its beginning. */
    public String reminder(String note) {
        return note.length() <= REMINDER ? note : note.substring(0, Math.max(REMINDER / 2, note.lastIndexOf(' ', REMINDER))) + " …";
    }

    /** “register.pdf, 3 May 2024”. */
    public String name(GetPlan.Evidence evidence) {
        var name = evidence.file() == null ? evidence.link() : evidence.file().name();
        return name + ", " + british.day(evidence.recordedAt());
    }

    /** Nothing but the web, whatever stands in the record. */
    public @Nullable String address(@Nullable String link) {
        return link != null && link.matches("(?i)https?://.*") ? link : null;
    }

    /** What somebody may take back. */
    public List<GetPlan.Evidence> withdrawable(GetPlan.Action action, SignedIn who, boolean coordinates) {
        return action.evidence().stream()
                .filter(one -> one.withdrawn() == null)
                .filter(one -> coordinates || one.onBehalfOf().equalsIgnoreCase(who.organisation()))
                .toList();
    }
}
