package throughline.command.withholding;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.withholding.WithheldTexts.Match;
import throughline.events.By;
import throughline.events.PartnershipId;
import throughline.events.Prose;
import throughline.events.WithholdingEvent;
import throughline.events.WithholdingId;

/** Decides which texts may not be read, and has what repeats them forget them in the same breath. */
public class Withholdings {
    private final Repository<Withholding> withholdings;
    private final Texts texts;
    private final Copies copies;

    public Withholdings(Repository<Withholding> withholdings, Texts texts, Copies copies) {
        this.withholdings = withholdings;
        this.texts = texts;
        this.copies = copies;
    }

    @CommandHandler
    public WithholdingId handle(HideText asked, MetaData metadata) {
        var actor = Actor.from(metadata);
        var text = find(asked.partnershipId(), asked.position(), asked.place());
        if (!governs(actor)) {
            actor.mustWrite();
            if (!actor.isCoordinator() && !text.author().equals(actor.by().person())) {
                throw Refusal.notAllowed("Only whoever typed this text can hide it, or the plan's coordinator, or"
                        + " information governance. Ask one of them.");
            }
        }
        var reason = Words.needed(asked.reason(), "Say why the text should not be read, without repeating it.");
        mustNotRepeat(Wording.of(words(text), null), reason);
        decide(Withholding.hidden(text, reason));
        copies.hide(List.of(new Copies.Gone(text, "[hidden]")));
        copies.renew();
        return Withholding.idOf(text.position(), text.place());
    }

    @CommandHandler
    public WithheldTexts handle(WithholdText asked, MetaData metadata) {
        mustGovern(Actor.from(metadata), "withhold a text");
        var text = find(asked.partnershipId(), asked.position(), asked.place());
        var left = left(text, Words.orNull(asked.left()));
        var wording = Wording.of(words(text), left);
        if (wording.isIn(left)) {
            throw Refusal.malformed("What is left still holds words that are taken out. Take them out wherever they stand.");
        }
        var found = new WithheldTexts(
                found(text, left, wording, asked.alone()), texts.accountsNamed(wording.words()));
        if (asked.rehearse()) {
            return found;
        }
        var reason = Words.needed(asked.reason(), "Say why the text is withheld, without personal data.");
        var authority = Words.needed(
                asked.authority(),
                "Name the law, and its provision, that it is withheld under, such as “Freedom of Information Act 2000,"
                        + " section 40(2)”.");
        mustNotRepeat(wording, reason);
        mustNotRepeat(wording, authority);
        var gone = new ArrayList<Copies.Gone>();
        for (var one : found.texts()) {
            var each = texts.at(one.position(), one.place()).orElseThrow(Withholdings::noneSuch);
            decide(Withholding.withheld(each, reason, authority, Prose.orNull(one.left())));
            gone.add(new Copies.Gone(each, one.left() == null ? Wording.WITHHELD : one.left()));
        }
        copies.destroy(gone, wording.words());
        copies.renew();
        return found.withoutWords();
    }

    @CommandHandler
    public void handle(ShowTextAgain asked, MetaData metadata) {
        mustGovern(Actor.from(metadata), "decide that a hidden text may be read");
        var reason = Words.needed(asked.reason(), "Say why the text may be read.");
        try {
            withholdings
                    .load(asked.withholdingId().toString())
                    .execute(withholding -> withholding.showAgain(asked.partnershipId(), reason));
        } catch (AggregateNotFoundException e) {
            throw noneSuch();
        }
        copies.renew();
    }

    private List<WithheldTexts.One> found(Texts.Text text, @Nullable String left, Wording wording, boolean alone) {
        var found = new ArrayList<WithheldTexts.One>();
        found.add(one(text, Match.NAMED, left));
        if (!alone) {
            var whole = Wording.of(words(text), null);
            for (var other : texts.around(text.partnershipId(), searched(words(text), wording))) {
                if (other.position() != text.position() || other.place() != text.place()) {
                    like(text, left, whole, wording, other, found);
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<String> searched(String text, Wording wording) {
        var searched = new ArrayList<>(wording.words());
        searched.add(text);
        return searched;
    }

    private static void like(
            Texts.Text text,
            @Nullable String left,
            Wording whole,
            Wording wording,
            Texts.Text other,
            List<WithheldTexts.One> found) {
        var words = words(other);
        if (whole.is(words)) {
            found.add(one(other, Match.SAME, left));
        } else if (wording.is(words)) {
            found.add(one(other, Match.SAME, null));
        } else if (wording.isIn(words)) {
            found.add(one(other, Match.CONTAINS, wording.takenFrom(words)));
        } else if (left == null && text.actionId() != null && text.actionId().equals(other.actionId())
                && whole.includes(words)) {
            found.add(one(other, Match.PART, null));
        }
    }

    private static WithheldTexts.One one(Texts.Text text, Match match, @Nullable String left) {
        return new WithheldTexts.One(
                text.position(), text.place(), text.field(), text.type(), match, text.words(), left);
    }

    private Texts.Text find(PartnershipId partnership, long position, int place) {
        var text = texts.at(position, place)
                .filter(found -> found.partnershipId().equals(partnership))
                .orElseThrow(Withholdings::noneSuch);
        if (text.saysWhy()) {
            throw Refusal.rule("This says why another text may not be read, and is read in its place. It can't be withheld"
                    + " itself: such reasons are written without personal data.");
        }
        if (text.words() == null) {
            throw Withholding.alreadyWithheld();
        }
        return text;
    }

    private static @Nullable String left(Texts.Text text, @Nullable Prose left) {
        if (left != null && left.text().strip().equals(words(text).strip())) {
            throw Refusal.malformed("Nothing was taken out of the text. Write […] for the words that are withheld, or leave"
                    + " out what is left to withhold all of it.");
        }
        return left == null ? null : left.text();
    }

    private static String words(Texts.Text text) {
        var words = text.words();
        if (words == null) {
            throw Withholding.alreadyWithheld();
        }
        return words;
    }

    private void decide(WithholdingEvent event) {
        try {
            withholdings.load(event.withholdingId().toString()).execute(withholding -> withholding.decide(event));
        } catch (AggregateNotFoundException e) {
            first(event);
        }
    }

    private void first(WithholdingEvent event) {
        try {
            withholdings.newInstance(() -> new Withholding(event));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The decision could not be recorded.", e);
        }
    }

    private static void mustNotRepeat(Wording wording, Prose said) {
        if (wording.isIn(said.text())) {
            throw Refusal.malformed("The reason repeats what may not be read, and would stay. Write it without those words.");
        }
    }

    private static boolean governs(Actor actor) {
        return actor.by().role() == By.Role.INFORMATION_GOVERNANCE;
    }

    private static void mustGovern(Actor actor, String what) {
        if (!governs(actor)) {
            throw Refusal.notAllowed("Only information governance can " + what + ". Hide the text until they decide.");
        }
    }

    static Refusal noneSuch() {
        return Refusal.unknown("There is no such text in this partnership's record. Look up its entry and its place.");
    }
}
