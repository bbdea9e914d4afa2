package throughline.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.api.Ask;
import throughline.command.Refusal;
import throughline.command.plan.IssueReturn;
import throughline.commands.Receipt;
import throughline.documents.layout.Layout;
import throughline.events.PartnershipId;
import throughline.events.Readers;
import throughline.events.ReturnId;
import throughline.events.ReturnScope;
import throughline.people.SignedIn;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/** Issues returns: fixes what is asked for to a position, makes the files, and has both recorded in one breath. */
@Component
public class Issuing {
    private final Ask reading;
    private final Rendering rendering;
    private final RenderedReturns rendered;
    private final Clock clock;

    Issuing(Ask reading, Rendering rendering, RenderedReturns rendered, Clock clock) {
        this.reading = reading;
        this.rendering = rendering;
        this.rendered = rendered;
        this.clock = clock;
    }

    /**
     * The files are made before anything is recorded, so that nobody who writes waits for them.
     *
     * @param send hands the command in, for whoever asks
     */
    public Receipt issue(
            Asked asked,
            ReturnId returnId,
            SignedIn who,
            PartnershipId partnership,
            Function<IssueReturn, Receipt> send) {
        if (asked.formats().isEmpty()) {
            throw Refusal.malformed("Choose at least one format: docx, pdf, xlsx, csv or html.");
        }
        var known = rendered.known();
        var wish = wish(asked);
        try {
            rendered.put(
                    returnId, who.person(), wish.planId(), partnership, known, rendering.render(wish, asked.formats()));
            return send.apply(new IssueReturn(
                    wish.planId(),
                    returnId,
                    wish.scope(),
                    wish.readers(),
                    wish.asAt(),
                    wish.until(),
                    wish.on(),
                    Layout.EDITION,
                    asked.purpose()));
        } finally {
            rendered.discard(returnId);
        }
    }

    /** What is asked for, fixed to the position and the moment that it means now. */
    public Wish wish(Asked asked) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (asked.asAt() instanceof Moment.Until(Instant instant, String text)
                && LocalDate.ofInstant(instant, Moment.LONDON).isAfter(LocalDate.ofInstant(now, Moment.LONDON))) {
            throw Refusal.malformed("That moment has not come yet. Choose today or an earlier day.");
        }
        var plan = reading.ask(new GetPlan(asked.planId(), asked.asAt(), null), GetPlan.Answer.class);
        var until = plan.asAt().isAfter(now) ? now : plan.asAt();
        var on = asked.on() == null ? LocalDate.ofInstant(until, Moment.LONDON) : asked.on();
        return new Wish(asked.planId(), scope(asked, plan.position()), asked.readers(), plan.position(), until, on);
    }

    private ReturnScope scope(Asked asked, long asAt) {
        return switch (asked.scope()) {
            case WHOLE -> new ReturnScope(ReturnScope.Kind.WHOLE, null, null, null);
            case PRIORITY ->
                new ReturnScope(
                        ReturnScope.Kind.PRIORITY, needed(asked.priorityId(), "Say which priority it shows."), null, null);
            case PARTNER ->
                new ReturnScope(
                        ReturnScope.Kind.PARTNER, null, needed(asked.partyId(), "Say which partner it shows."), null);
            case CHANGES -> new ReturnScope(ReturnScope.Kind.CHANGES, null, null, since(asked, asAt));
        };
    }

    private long since(Asked asked, long asAt) {
        if (asked.readers() == Readers.PUBLIC) {
            throw Refusal.malformed("What changed is told with who did it and why, which the public is not shown."
                    + " Choose the whole plan, one priority or one partner for the public.");
        }
        var since = needed(asked.since(), "Say since when: the day, moment or position that it is held against.");
        var before = reading.ask(new GetPlan(asked.planId(), since, null), GetPlan.Answer.class).position();
        if (before > asAt) {
            throw Refusal.malformed("The moment that it is held against comes after the one that it shows. Swap the two.");
        }
        return before;
    }

    private static <T> T needed(@Nullable T value, String ask) {
        if (value == null) {
            throw Refusal.malformed(ask);
        }
        return value;
    }
}
