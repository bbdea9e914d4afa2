package throughline.query.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.events.Completion;
import throughline.events.CompletionEvent;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.CompletionSignedOff;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.PartyId;
import throughline.events.Prose;
import throughline.query.journal.Entry;

/**
 * One time that something was declared done, and how that ended if it did.
 *
 * @param organisation whose part; absent where the whole action was
 */
public record Round(
        @Nullable PartyId organisation,
        Completion kind,
        @Nullable Prose evidence,
        @Nullable LocalDate happenedOn,
        Noted<CompletionEvent> completed,
        @Nullable Noted<CompletionSignedOff> signedOff,
        @Nullable Noted<ActionReopened> reopened) {

    public boolean stands() {
        return reopened == null;
    }

    public boolean whole() {
        return organisation == null;
    }

    static List<Round> after(List<Round> rounds, CompletionEvent event, Entry entry, boolean late) {
        return switch (event) {
            case PartCompleted part ->
                Kept.with(
                        rounds,
                        new Round(
                                part.organisation(),
                                part.kind(),
                                part.evidence(),
                                part.happenedOn(),
                                Noted.of(event, entry, late),
                                null,
                                null));
            case ActionCompleted whole ->
                Kept.with(
                        rounds,
                        new Round(
                                null,
                                whole.kind(),
                                whole.evidence(),
                                whole.happenedOn(),
                                Noted.of(event, entry, late),
                                null,
                                null));
            case CompletionSignedOff seen -> signedOff(rounds, Noted.of(seen, entry, late));
            case ActionReopened opened -> reopened(rounds, Noted.of(opened, entry, late));
        };
    }

    private static List<Round> reopened(List<Round> rounds, Noted<ActionReopened> noted) {
        return rounds.stream()
                .map(round -> round.stands() && round.concernedBy(noted.event()) ? round.endedBy(noted) : round)
                .toList();
    }

    private static List<Round> signedOff(List<Round> rounds, Noted<CompletionSignedOff> noted) {
        return rounds.stream()
                .map(round -> round.stands() && Objects.equals(round.organisation, noted.event().organisation())
                        ? new Round(
                                round.organisation,
                                round.kind,
                                round.evidence,
                                round.happenedOn,
                                round.completed,
                                noted,
                                null)
                        : round)
                .toList();
    }

    /** Reopening the whole action leaves each partner's own completion alone; it is theirs to take back. */
    private boolean concernedBy(ActionReopened opened) {
        return opened.organisation() == null ? whole() : opened.organisation().equals(organisation);
    }

    private Round endedBy(Noted<ActionReopened> noted) {
        return new Round(organisation, kind, evidence, happenedOn, completed, signedOff, noted);
    }
}
