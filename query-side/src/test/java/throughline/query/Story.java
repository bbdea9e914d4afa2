package throughline.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionId;
import throughline.events.AlignmentEvent;
import throughline.events.By;
import throughline.events.ContextEvent;
import throughline.events.Event;
import throughline.events.FundEvent;
import throughline.events.GovernanceEvent;
import throughline.events.IndicatorEvent;
import throughline.events.InterventionEvent;
import throughline.events.Lead;
import throughline.events.LogEvent;
import throughline.events.PartnershipId;
import throughline.events.PartyEvent;
import throughline.events.PartyEvent.PartyRegistered;
import throughline.events.PartyId;
import throughline.events.PlanEvent;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.RoundEvent;
import throughline.events.SectionEvent;
import throughline.events.StatusKey;
import throughline.events.WithholdingEvent;
import throughline.query.journal.Entry;
import throughline.query.journal.Names;
import throughline.query.journal.PartnershipNames;
import throughline.query.plan.PlanState;

/** A plan's life as a test tells it: one event after the other, a day apart. */
public final class Story {
    public static final PlanId PLAN = PlanId.next();
    public static final PartnershipId PARTNERSHIP = PartnershipId.next();
    public static final PriorityId PRIORITY = PriorityId.next();
    public static final ActionId ACTION = ActionId.next();
    public static final PartyId COUNCIL = PartyId.next();
    public static final PartyId POLICE = PartyId.next();
    public static final PartyId HOUSING = PartyId.next();
    public static final PartyId DAN = PartyId.next();

    public static final UUID PRIYA = UUID.randomUUID();
    public static final Names NAMES = person -> person.equals(PRIYA) ? "Priya Shah" : "Somebody";
    public static final PartnershipNames PARTNERSHIPS = id -> "Riverside Community Safety Partnership";
    public static final Instant BEGIN = Instant.parse("2024-04-01T09:00:00Z");

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private By.Channel channel = By.Channel.PAGE;

    /** With a plan, a priority “3”, an action “3.4” and the parties on stage. */
    public static Story begun() {
        return new Story()
                .then(new PartyRegistered(COUNCIL, PARTNERSHIP, Lead.Kind.ORGANISATION, prose("Council")))
                .then(new PlanOpened(
                        PLAN,
                        PARTNERSHIP,
                        prose("Serious Violence Plan"),
                        prose("2024/25"),
                        prose("OFFICIAL"),
                        StatusKey.RED_AMBER_GREEN,
                        null,
                        null))
                .then(new PriorityAdded(PLAN, PRIORITY, prose("3"), prose("Safer streets")))
                .then(new PartyRegistered(POLICE, PARTNERSHIP, Lead.Kind.ORGANISATION, prose("Police")))
                .then(new PartyRegistered(HOUSING, PARTNERSHIP, Lead.Kind.POST, prose("Head of Housing")))
                .then(new PartyRegistered(DAN, PARTNERSHIP, Lead.Kind.PERSON, prose("Dan Whitlock")))
                .then(new ActionAdded(
                        ACTION,
                        PLAN,
                        PARTNERSHIP,
                        PRIORITY,
                        prose("3.4"),
                        prose("Workforce"),
                        prose("Train staff"),
                        List.of()));
    }

    public static Prose prose(String text) {
        return new Prose(text);
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    public Story through(By.Channel channel) {
        this.channel = channel;
        return this;
    }

    public Story then(Event event) {
        var position = entries.size() + 1;
        var stream = stream(event);
        var sequence = sequences.merge(stream, 0L, (known, none) -> known + 1);
        var by = new By(PRIYA, "Council", By.Role.COORDINATOR, channel, "request-" + position);
        entries.add(new Entry(
                position, UUID.randomUUID(), BEGIN.plusSeconds(86_400L * position), stream, sequence, event, by));
        return this;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public Entry last() {
        return entries.getLast();
    }

    public PlanState state() {
        return PlanState.of(entries);
    }

    public PlanState before() {
        return PlanState.of(entries.subList(0, entries.size() - 1));
    }

    private static String context(ContextEvent event) {
        return switch (event) {
            case IndicatorEvent e -> e.indicatorId().toString();
            case InterventionEvent e -> e.interventionId().toString();
            case FundEvent e -> e.fundId().toString();
            case GovernanceEvent e -> "governance of " + e.planId();
            case AlignmentEvent e -> "alignment of " + e.planId();
        };
    }

    private static String stream(Event event) {
        return switch (event) {
            case PlanEvent e -> e.planId().toString();
            case SectionEvent e -> e.sectionId().toString();
            case ActionEvent e -> e.actionId().toString();
            case PartyEvent e -> e.partyId().toString();
            case ContextEvent e -> context(e);
            case RoundEvent e -> e.roundId().toString();
            case WithholdingEvent e -> e.withholdingId().toString();
            case LogEvent e -> "log";
        };
    }
}
