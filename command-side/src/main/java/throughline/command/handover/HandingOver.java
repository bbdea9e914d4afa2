package throughline.command.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.action.Action;
import throughline.command.party.Party;
import throughline.command.party.Register;
import throughline.command.party.Rehearsal;
import throughline.command.party.Succeeding;
import throughline.command.party.Succeeding.Pair;
import throughline.command.plan.Terms;
import throughline.events.ActionEvent;
import throughline.events.ActionId;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.PartyId;
import throughline.events.Prose;
import throughline.events.RequestEvent.RequestHandedOver;

/** Hands over from one person to another across the register and all open plans: in one unit of work, or not at all. */
public class HandingOver {
    private final Succeeding succeeding;
    private final Repository<Action> actions;
    private final Traces traces;
    private final BegunUpdates begun;
    private final Terms.Of terms;
    private final Register register;
    private final Clock clock;

    public HandingOver(
            Repository<Party> parties,
            Repository<Action> actions,
            Traces traces,
            BegunUpdates begun,
            Terms.Of terms,
            Register register,
            Clock clock) {
        this.succeeding = new Succeeding(parties);
        this.actions = actions;
        this.traces = traces;
        this.begun = begun;
        this.terms = terms;
        this.register = register;
        this.clock = clock;
    }

    @CommandHandler
    public HandedOver handle(HandOver asked, MetaData metadata) {
        var actor = Actor.from(metadata);
        actor.mustCoordinate("hand over to a successor");
        var made = new Rehearsal(register);
        var pair = succeeding.pair(
                asked.partyId(), asked.partnershipId(), asked.successor(), actor, asked.rehearse() ? made : register);
        var today = Words.today(clock);
        var day = day(asked.from(), today);
        var reason = Words.needed(asked.reason(), "Say why it is handed over: one sentence is enough.");

        var held = traces.heldBy(asked.partnershipId(), asked.partyId());
        var posts = succeeding.posts(pair, held, day, today, reason);
        var passing = passing(pair, reason);
        if (posts.isEmpty() && passing.isEmpty()) {
            throw Refusal.rule("There is nothing to hand over: %s holds nothing on %s, leads no open action and owes no update."
                    .formatted(pair.fromName(), Words.day(day)));
        }
        var drafted = drafted(pair, posts, passing.keySet());
        var known = made.registered().isEmpty() ? pair.to() : null;
        var answer = answer(known, day, posts, passing);
        if (asked.rehearse()) {
            return answer.withDrafts(begun.count(pair, drafted));
        }
        if (asked.seen() != null && !asked.seen().equals(answer.digest())) {
            throw Refusal.outdated("What there is to hand over changed while you were reading."
                    + " Read once more what will be recorded now.");
        }
        succeeding.record(posts);
        passing.forEach((id, facts) -> actions.load(id.toString()).execute(action -> action.settle(facts)));
        return answer.withDrafts(begun.move(pair, drafted));
    }

    /** Leads and requests have no first day of their own: they pass at once. */
    private static LocalDate day(@Nullable LocalDate from, LocalDate today) {
        if (from == null) {
            return today;
        }
        if (from.isAfter(today)) {
            throw Refusal.malformed("That day is still to come, and actions and requests pass as soon as this is recorded."
                    + " Hand over on the day itself; somebody can be appointed to a post ahead of it.");
        }
        if (from.getYear() < 2000) {
            throw Refusal.malformed("The day lies before the year 2000. Check the year.");
        }
        return from;
    }

    private Map<ActionId, List<ActionEvent>> passing(Pair pair, Prose reason) {
        var passing = new LinkedHashMap<ActionId, List<ActionEvent>>();
        for (var id : traces.naming(pair.partnershipId(), List.of(pair.from()))) {
            var facts = actions.load(id.toString()).invoke(it -> it.handedOver(pair.from(), pair.to(), reason, terms));
            if (!facts.isEmpty()) {
                passing.put(id, facts);
            }
        }
        return passing;
    }

    /** What was begun for a post belongs to whoever holds it next. */
    private Set<ActionId> drafted(Pair pair, List<Succeeding.Post> posts, Set<ActionId> passing) {
        var all = new LinkedHashSet<>(passing);
        Set<PartyId> held = new LinkedHashSet<>(posts.stream().map(Succeeding.Post::partyId).toList());
        if (!held.isEmpty()) {
            traces.naming(pair.partnershipId(), held).stream()
                    .filter(id -> actions.load(id.toString()).invoke(action -> action.isUpTo(held)))
                    .forEach(all::add);
        }
        return all;
    }

    private HandedOver answer(
            @Nullable PartyId successor,
            LocalDate day,
            List<Succeeding.Post> posts,
            Map<ActionId, List<ActionEvent>> passing) {
        return HandedOver.of(
                successor,
                day,
                posts.stream()
                        .map(post -> new HandedOver.Post(post.partyId(), post.name(), post.kind()))
                        .toList(),
                passing.entrySet().stream()
                        .map(one -> passed(one.getKey(), one.getValue()))
                        .toList());
    }

    private HandedOver.Passed passed(ActionId id, List<ActionEvent> facts) {
        var wording = actions.load(id.toString()).invoke(action -> action.unfinished().wording());
        return new HandedOver.Passed(
                id,
                wording.ref(),
                wording.text(),
                facts.stream().anyMatch(LeadAssigned.class::isInstance),
                Math.toIntExact(facts.stream().filter(RequestHandedOver.class::isInstance).count()));
    }
}
