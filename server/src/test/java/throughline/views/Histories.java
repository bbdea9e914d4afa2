package throughline.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import throughline.events.AccountabilityRule;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionId;
import throughline.events.Appointment.Manner;
import throughline.events.AppointmentId;
import throughline.events.By;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.CompletionSignedOff;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Due;
import throughline.events.Event;
import throughline.events.Lead;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneId;
import throughline.events.Origin;
import throughline.events.PartnershipId;
import throughline.events.PartyEvent.Appointed;
import throughline.events.PartyEvent.AppointmentEnded;
import throughline.events.PartyEvent.PartyClarified;
import throughline.events.PartyEvent.PartyRegistered;
import throughline.events.PartyId;
import throughline.events.PlanEvent.AccountabilityRuleSet;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Prose;
import throughline.events.QueryEvent.QueryAnswered;
import throughline.events.QueryEvent.QueryRaised;
import throughline.events.QueryId;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingConfirmed;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.RequestEvent.RequestAnswered;
import throughline.events.RequestEvent.RequestHandedOver;
import throughline.events.RequestEvent.RequestWithdrawn;
import throughline.events.RequestEvent.UpdateNotReceived;
import throughline.events.RequestEvent.UpdateRequested;
import throughline.events.RequestId;
import throughline.events.StandingEvent.ActionMarkedDuplicate;
import throughline.events.StandingEvent.ActionPutOnHold;
import throughline.events.StandingEvent.ActionResumed;
import throughline.events.StandingEvent.ActionStopped;
import throughline.events.StandingEvent.CarryForwardMarked;
import throughline.events.StandingEvent.DuplicateWithdrawn;
import throughline.events.StatusKey;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;

/** One plan of a partnership of its own, and whatever may happen in it, by chance; equal seeds give equal chances. */
final class Histories {
    static final UUID GRACE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final UUID OWEN = UUID.fromString("00000000-0000-4000-8000-000000000002");
    static final Map<UUID, String> PEOPLE = Map.of(GRACE, "Grace Tembo", OWEN, "Owen Marsh");

    private static final List<String> RATINGS = List.of("Blue", "Green", "Amber", "Red");

    final PlanId plan = PlanId.next();
    final PartnershipId partnership = PartnershipId.next();
    final List<ActionId> actions = new ArrayList<>();
    final List<PartyId> parties = new ArrayList<>();

    private final List<QueryId> queries = new ArrayList<>();
    private final Random random;
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<ActionId, Rating> ratings = new HashMap<>();
    private final Map<AppointmentId, PartyId> appointments = new LinkedHashMap<>();
    private final Map<RequestId, ActionId> requests = new LinkedHashMap<>();

    Histories(long seed) {
        random = new Random(seed);
    }

    /** The plan, its parties and some actions. */
    List<DomainEventMessage<?>> opening(int actionCount) {
        var events = new ArrayList<DomainEventMessage<?>>();
        for (var kind : Lead.Kind.values()) {
            var party = PartyId.next();
            parties.add(party);
            events.add(event(
                    "Party", party, new PartyRegistered(party, partnership, kind, text("The " + kind + " party"))));
        }
        events.add(event(
                "Plan",
                plan,
                new PlanOpened(
                        plan,
                        partnership,
                        text("Serious violence plan"),
                        null,
                        null,
                        StatusKey.BLUE_RED_AMBER_GREEN,
                        null,
                        null)));
        var priority = PriorityId.next();
        events.add(event("Plan", plan, new PriorityAdded(plan, priority, text("1"), text("Prevention"))));
        for (var number = 1; number <= actionCount; number++) {
            events.add(added(priority, number));
        }
        return events;
    }

    /** An action that nothing else happens to: always open, always led by the same person. */
    List<DomainEventMessage<?>> steady(String text) {
        var action = ActionId.next();
        var person = parties.get(Lead.Kind.PERSON.ordinal());
        return List.of(
                of(
                        action,
                        new ActionAdded(
                                action,
                                plan,
                                partnership,
                                PriorityId.next(),
                                null,
                                null,
                                text(text),
                                List.of())),
                of(
                        action,
                        new LeadAssigned(
                                action, plan, List.of(new Lead(person, Lead.Kind.PERSON, Lead.Role.PRIMARY)), null)));
    }

    DomainEventMessage<?> anything() {
        var action = actions.get(random.nextInt(actions.size()));
        if (random.nextInt(5) == 0) {
            return register();
        }
        return of(
                action,
                switch (random.nextInt(22)) {
                    case 0 -> new LeadWritten(action, plan, text("Police / Council"));
                    case 1 -> new LeadAssigned(action, plan, leads(), null);
                    case 2 -> new TimescaleSet(action, plan, timescale());
                    case 3, 4 -> new TimescaleRevised(action, plan, timescale(), text("funding came late"));
                    case 5 -> new ProgressRecorded(action, plan, text("two sessions held"), day(), parties.getFirst());
                    case 6 -> new MilestoneAdded(action, plan, MilestoneId.next(), text("a step"), due());
                    case 7 -> new MilestoneReached(action, plan, MilestoneId.next(), day());
                    case 8 -> new PartCompleted(action, plan, party(), completion(), null, day());
                    case 9 -> new ActionCompleted(action, plan, completion(), text("minutes of 3 May"), day());
                    case 13 ->
                        new ActionReopened(
                                action, plan, random.nextBoolean() ? party() : null, text("evidence is missing"));
                    case 15 ->
                        new CompletionSignedOff(
                                action, plan, random.nextBoolean() ? party() : null, text("board of May"), day(), null);
                    case 16 -> queried(action);
                    case 17 ->
                        new QueryAnswered(
                                action, plan, query(), text("in two of three schools"), random.nextBoolean(), day());
                    case 18 -> requested(action);
                    case 19, 20 -> chased(action);
                    case 21 -> standing(action);
                    case 10 -> rating(action, true);
                    case 11, 12 -> rating(action, false);
                    default ->
                        random.nextInt(8) == 0
                                ? new CarriedForward(action, plan, PlanId.next(), ActionId.next(), text("not finished"))
                                : new ProgressRecorded(action, plan, text("a third session held"), day(), party());
                });
    }

    private DomainEventMessage<?> register() {
        var party = party();
        var known = appointments.keySet().stream().toList();
        return switch (known.isEmpty() ? 1 : random.nextInt(6)) {
            case 0 -> {
                var ended = known.get(random.nextInt(known.size()));
                var of = Objects.requireNonNull(appointments.get(ended));
                yield event(
                        "Party", of, new AppointmentEnded(of, partnership, ended, day(), text("somebody else came")));
            }
            case 4 ->
                event(
                        "Plan",
                        plan,
                        new AccountabilityRuleSet(
                                plan,
                                random.nextInt(3) == 0
                                        ? null
                                        : new AccountabilityRule(
                                                random.nextBoolean() ? text("accountable") : null,
                                                random.nextBoolean() ? text("responsible") : null,
                                                null),
                                text("agreed at the board"),
                                null));
            case 5 ->
                event(
                        "Party",
                        parties.getLast(),
                        new PartyClarified(
                                parties.getLast(),
                                partnership,
                                Lead.Kind.values()[random.nextInt(Lead.Kind.values().length)],
                                text("Clarified " + random.nextInt(100)),
                                text("somebody asked")));
            default -> {
                var id = AppointmentId.next();
                appointments.put(id, party);
                var manner = Manner.values()[random.nextInt(Manner.values().length)];
                var appointed = new Appointed(
                        party, partnership, id, party(), manner, day(), random.nextBoolean() ? day() : null, null);
                yield event("Party", party, appointed);
            }
        };
    }

    private Event requested(ActionId action) {
        var id = RequestId.next();
        requests.put(id, action);
        return new UpdateRequested(
                action, plan, id, party(), null, random.nextBoolean() ? day() : null, null, null);
    }

    private Event chased(ActionId action) {
        var known = requests.entrySet().stream()
                .filter(request -> request.getValue().equals(action))
                .map(Map.Entry::getKey)
                .toList();
        if (known.isEmpty()) {
            return requested(action);
        }
        var id = known.get(random.nextInt(known.size()));
        return switch (random.nextInt(4)) {
            case 0 -> closed(id, new RequestAnswered(action, plan, id, party(), random.nextBoolean()));
            case 1 -> closed(id, new RequestWithdrawn(action, plan, id, text("asked twice")));
            case 2 -> new UpdateNotReceived(action, plan, id, text("nothing came"), null);
            default -> new RequestHandedOver(action, plan, id, party(), party());
        };
    }

    private Event closed(RequestId id, Event event) {
        requests.remove(id);
        return event;
    }

    DomainEventMessage<?> of(ActionId action, Event event) {
        return event("Action", action, event);
    }

    static Prose text(String text) {
        return new Prose(text);
    }

    private DomainEventMessage<?> added(PriorityId priority, int number) {
        var action = ActionId.next();
        actions.add(action);
        var origins = number % 3 == 0
                ? List.of(
                        new Origin(PlanId.next(), ActionId.next(), new Due("2023-03"), 2),
                        new Origin(PlanId.next(), ActionId.next(), null, 1))
                : List.<Origin>of();
        return of(
                action,
                new ActionAdded(
                        action,
                        plan,
                        partnership,
                        priority,
                        text("1." + number),
                        null,
                        text("Promise " + number),
                        origins));
    }

    private Event rating(ActionId action, boolean same) {
        var before = ratings.get(action);
        var reason = text("said at the meeting");
        if (same && before != null) {
            return new RatingConfirmed(action, plan, before, reason);
        }
        var rating = new Rating(RATINGS.get(random.nextInt(RATINGS.size())));
        ratings.put(action, rating);
        return new RatingSet(action, plan, before, rating, reason);
    }

    private List<Lead> leads() {
        var leads = new ArrayList<Lead>();
        for (var number = random.nextInt(4); number > 0; number--) {
            var kind = random.nextInt(parties.size());
            var role = random.nextInt(3) == 0 ? Lead.Role.SUPPORTING : Lead.Role.PRIMARY;
            leads.add(new Lead(parties.get(kind), Lead.Kind.values()[kind], role));
        }
        return leads;
    }

    private Timescale timescale() {
        return new Timescale(text("as printed"), null, due());
    }

    private @Nullable Due due() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new Due("2024-%02d".formatted(1 + random.nextInt(12)));
            default -> new Due(day().toString());
        };
    }

    private LocalDate day() {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(360));
    }

    private Event standing(ActionId action) {
        var reason = text("stopped this year due to funding");
        return switch (random.nextInt(7)) {
            case 0 -> new ActionStopped(action, plan, reason);
            case 1 -> new ActionMarkedDuplicate(action, plan, null, reason, null);
            case 2, 3 -> new DuplicateWithdrawn(action, plan, reason);
            case 4 -> new ActionPutOnHold(action, plan, reason, null, null);
            case 5 -> new ActionResumed(action, plan, reason, null, null);
            default -> new CarryForwardMarked(action, plan, reason, null);
        };
    }

    private QueryRaised queried(ActionId action) {
        var query = QueryId.next();
        queries.add(query);
        var owner = random.nextBoolean() ? party() : null;
        return new QueryRaised(
                action, plan, query, text("delivered in all schools?"), random.nextInt(4) > 0, owner, null, null);
    }

    private QueryId query() {
        return queries.isEmpty() ? QueryId.next() : queries.get(random.nextInt(queries.size()));
    }

    private PartyId party() {
        return parties.get(random.nextInt(parties.size()));
    }

    private Completion completion() {
        return Completion.values()[random.nextInt(Completion.values().length)];
    }

    private DomainEventMessage<?> event(String kind, Object stream, Event event) {
        var by = new By(
                random.nextBoolean() ? GRACE : OWEN,
                random.nextBoolean() ? "Probation" : "Council",
                By.Role.PARTNER,
                random.nextInt(5) == 0 ? By.Channel.IMPORT : By.Channel.API,
                "request");
        var sequence = sequences.merge(stream.toString(), 1L, Long::sum) - 1;
        return new GenericDomainEventMessage<>(kind, stream.toString(), sequence, event, by.toMetadata());
    }
}
