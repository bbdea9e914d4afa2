package throughline.pages;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.people.SignedIn;
import throughline.query.mywork.GetMyWork;
import throughline.query.plan.GetAction;

/**
 * One action of which nothing has changed, as it is read before it is recorded.
 *
 * @param where its plan, and the partnership
 * @param named as the record names it
 * @param sentence that the record will have
 * @param questions that this answers
 */
public record Unchanged(
        ActionId actionId,
        @Nullable String ref,
        String text,
        String where,
        String named,
        String sentence,
        List<String> questions) {
    static Unchanged of(GetMyWork.Line line, SignedIn who) {
        var questions = line.requests().stream()
                .map(GetMyWork.Asked::question)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        var where = line.plan() + ", " + line.partnership();
        return new Unchanged(
                line.actionId(), line.ref(), line.text(), where, line.named(), sentence(who, line.named()), questions);
    }

    /** Also where it is not theirs any more, or its plan takes nothing: what they typed is about it. */
    static Unchanged of(GetAction.Answer found, SignedIn who) {
        var action = found.action();
        var named = action.ref() == null ? "“" + action.text() + "”" : action.ref();
        var where = found.planTitle() + ", " + found.partnership();
        return new Unchanged(
                found.actionId(), action.ref(), action.text(), where, named, sentence(who, named), List.of());
    }

    private static String sentence(SignedIn who, String named) {
        return who.inWords() + " confirmed that nothing has changed in " + named + ".";
    }
}
