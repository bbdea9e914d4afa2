package throughline.command.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.events.AccountabilityRule;
import throughline.events.PartnershipId;
import throughline.events.PlanEvent;
import throughline.events.PlanEvent.AccountabilityRuleSet;
import throughline.events.PlanEvent.DocumentBroughtIn;
import throughline.events.PlanEvent.PlanEnded;
import throughline.events.PlanEvent.PlanEntryCorrected;
import throughline.events.PlanEvent.PlanLocked;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PlanUnlocked;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanEvent.PriorityMoved;
import throughline.events.PlanEvent.PriorityRenamed;
import throughline.events.PlanEvent.RatingRuleSet;
import throughline.events.PlanEvent.ReturnIssued;
import throughline.events.PlanEvent.StatusKeyChosen;
import throughline.events.PlanEvent.VersionPublished;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.RatingRule;
import throughline.events.ReturnId;
import throughline.events.StatusKey;

/** A plan of a partnership: its structure, its versions, and whether it may be written in. */
public class Plan {
    @AggregateIdentifier
    private PlanId planId;

    private PartnershipId partnershipId;
    private PlanOpened opened;
    private final List<PriorityAdded> headings = new ArrayList<>();
    private StatusKey statusKey;
    private final List<Terms.Heading> priorities = new ArrayList<>();
    private final Set<String> versions = new LinkedHashSet<>();
    private @Nullable Prose period;
    private @Nullable RatingRule ratingRule;
    private boolean locked;
    private @Nullable LocalDate endedOn;
    private @Nullable AccountabilityRule accountabilityRule;

    @SuppressWarnings("NullAway.Init") // Axon fills a fresh instance from its events
    protected Plan() {}

    @SuppressWarnings("NullAway.Init")
    @CommandHandler
    public Plan(OpenPlan asked, MetaData metadata) {
        Actor.from(metadata).mustCoordinate("open a plan");
        apply(new PlanOpened(
                asked.planId(),
                asked.partnershipId(),
                Words.needed(asked.title(), "Give the plan a title."),
                asked.period(),
                asked.marking(),
                Keys.checked(asked.statusKey()),
                asked.source(),
                asked.succeeds()));
        var answering = asked.answering();
        if (answering != null && answering.rule() != null) {
            var reason = Words.needed(answering.reason(), "Say where the rule for who answers comes from.");
            apply(new AccountabilityRuleSet(asked.planId(), answering.rule(), reason, null));
        }
    }

    /** From nothing but its opening facts, which a handler over several aggregates has decided. */
    @SuppressWarnings("NullAway.Init")
    public Plan(List<? extends PlanEvent> facts) {
        facts.forEach(fact -> apply(fact));
    }

    @CommandHandler
    public PriorityId handle(AddPriority asked, MetaData metadata) {
        open(metadata, "add a priority").mustTakePromises();
        var title = Words.needed(asked.title(), "Give the priority a title.");
        apply(new PriorityAdded(planId, asked.priorityId(), asked.ref(), title));
        return asked.priorityId();
    }

    @CommandHandler
    public void handle(PublishVersion asked, MetaData metadata) {
        open(metadata, "publish a version").mustTakeUpdates();
        var label = Words.needed(asked.label(), "Give the version its label, such as “version 12”.");
        publishing(label, asked.publishedOn(), asked.note()).ifPresent(event -> apply(event));
    }

    /** Nothing where there is no label. @throws Refusal when the label was used before */
    public Optional<VersionPublished> publishing(
            @Nullable Prose label, @Nullable LocalDate publishedOn, @Nullable Prose note) {
        if (label == null) {
            return Optional.empty();
        }
        if (versions.contains(label.text())) {
            throw Refusal.rule("“" + label + "” has been published already. Give this version another label.");
        }
        return Optional.of(new VersionPublished(planId, label, publishedOn, note));
    }

    @CommandHandler
    public void handle(EndPlan asked, MetaData metadata, Clock clock) {
        open(metadata, "end a plan").mustTakeUpdates();
        if (endedOn != null) {
            throw Refusal.rule("This plan has ended already. Late updates are still taken.");
        }
        var reason = Words.needed(asked.reason(), "Say why the plan ends.");
        apply(new PlanEnded(planId, Words.happened(asked.endedOn(), clock), reason));
    }

    @CommandHandler
    public void handle(ChooseStatusKey asked, MetaData metadata, RatingsInUse inUse) {
        open(metadata, "choose the status key").mustTakeUpdates();
        var key = Keys.checked(asked.statusKey());
        var reason = Words.needed(asked.reason(), "Say why the status key changes.");
        if (key.equals(statusKey)) {
            throw Refusal.rule("That is the status key that the plan has already.");
        }
        Keys.mustKeep(
                key,
                inUse.apply(planId),
                "Actions of this plan stand at %s. Keep that in the key, or rate those actions anew first.");
        if (ratingRule != null) {
            Keys.mustKeep(
                    key,
                    Keys.named(ratingRule),
                    "The plan's rating rule gives %s. Keep that in the key, or change the rule first.");
        }
        apply(new StatusKeyChosen(planId, key, reason));
    }

    @CommandHandler
    public void handle(SetRatingRule asked, MetaData metadata) {
        open(metadata, "set the rating rule").mustTakeUpdates();
        var rule = asked.rule() == null ? null : Keys.checked(asked.rule(), statusKey);
        var reason = Words.needed(asked.reason(), "Say why the rating rule changes.");
        if (Objects.equals(rule, ratingRule)) {
            throw Refusal.rule(
                    rule == null
                            ? "This plan has no rating rule, so there is nothing to take away."
                            : "That is the rating rule that the plan has already.");
        }
        apply(new RatingRuleSet(planId, rule, reason));
    }

    @CommandHandler
    public void handle(LockPlan asked, MetaData metadata) {
        open(metadata, "lock a plan");
        var reason = Words.needed(asked.reason(), "Say why the plan is locked.");
        if (locked) {
            throw Refusal.rule("This plan is locked already. Unlock it first if the reason has changed.");
        }
        apply(new PlanLocked(planId, reason));
    }

    @CommandHandler
    public void handle(UnlockPlan asked, MetaData metadata) {
        open(metadata, "unlock a plan");
        var reason = Words.needed(asked.reason(), "Say why the plan is unlocked.");
        if (!locked) {
            throw Refusal.rule("This plan is not locked, so there is nothing to unlock.");
        }
        apply(new PlanUnlocked(planId, reason));
    }

    /** Also of a plan that has ended or is locked: nothing of it changes. */
    @CommandHandler
    public ReturnId handle(IssueReturn asked, MetaData metadata, RenderedFiles rendered) {
        open(metadata, "issue a return");
        var purpose = Words.checked(asked.purpose());
        var files = rendered.keep(asked.returnId(), planId, Actor.from(metadata).by().person());
        if (files.isEmpty()) {
            throw Refusal.rule("What was rendered of this return is no longer here, because a text in it was withheld or"
                    + " because it waited too long. Make it again.");
        }
        apply(new ReturnIssued(
                planId,
                asked.returnId(),
                asked.scope(),
                asked.readers(),
                asked.asAt(),
                asked.until(),
                asked.on(),
                asked.edition(),
                files,
                purpose));
        return asked.returnId();
    }

    @CommandHandler
    public void handle(CorrectPlanEntry asked, MetaData metadata, Entries entries) {
        open(metadata, "correct what the plan itself says").mustTakeUpdates();
        var correction = Words.needed(asked.correction(), "Say what it should have said.");
        var reason = Words.needed(asked.reason(), "Say why the entry was wrong.");
        entries.at(asked.position())
                .filter(entry -> entry.stream().equals(planId.toString()))
                .orElseThrow(() ->
                        Refusal.unknown("Entry @%d is not one of this plan's own. Look up its position in the history."
                                .formatted(asked.position())));
        apply(new PlanEntryCorrected(planId, asked.position(), correction, reason));
    }

    @CommandHandler
    public void handle(SetAccountabilityRule asked, MetaData metadata) {
        open(metadata, "say by which rule somebody answers").mustTakeUpdates();
        var reason = Words.needed(asked.reason(), "Say where the rule comes from, or why it changes.");
        var rule = asked.rule();
        if (Objects.equals(rule, accountabilityRule)) {
            throw Refusal.rule(
                    rule == null
                            ? "The plan has no rule for who answers, so there is none to take back."
                            : "That is the plan's rule already. Change one of its words.");
        }
        apply(new AccountabilityRuleSet(planId, rule, reason, null));
    }

    /** What the plan asks of anything recorded in it. */
    public Terms terms() {
        return new Terms(planId, partnershipId, statusKey, List.copyOf(priorities), locked, endedOn, period);
    }

    /** Who answers where a lead is a group or a list; nothing where the plan states no rule. */
    public @Nullable AccountabilityRule accountabilityRule() {
        return accountabilityRule;
    }

    /** Records what was decided about it together with its actions. */
    public void settle(List<? extends PlanEvent> facts) {
        facts.forEach(fact -> apply(fact));
    }

    /** What the plan that succeeds it begins with. */
    public Outline outline() {
        return new Outline(opened, statusKey, List.copyOf(headings), accountabilityRule, ratingRule);
    }

    private Terms open(MetaData metadata, String what) {
        var actor = Actor.from(metadata);
        actor.mustCoordinate(what);
        actor.mustHaveSeen(getVersion());
        return terms();
    }

    private void renamed(PriorityRenamed event) {
        headings.replaceAll(heading -> heading.priorityId().equals(event.priorityId())
                ? new PriorityAdded(planId, event.priorityId(), event.ref(), event.title())
                : heading);
        priorities.replaceAll(heading -> heading.priorityId().equals(event.priorityId())
                ? heading(event.priorityId(), event.ref())
                : heading);
    }

    private void moved(PriorityMoved event) {
        Places.move(headings, PriorityAdded::priorityId, event.priorityId(), event.after());
        Places.move(priorities, Terms.Heading::priorityId, event.priorityId(), event.after());
    }

    private static Terms.Heading heading(
            PriorityId priority, @Nullable Prose ref) {
        return new Terms.Heading(priority, ref == null ? null : ref.text().strip());
    }

    @EventSourcingHandler
    void on(PlanEvent event) {
        switch (event) {
            case PlanOpened e -> {
                opened = e;
                planId = e.planId();
                partnershipId = e.partnershipId();
                statusKey = e.statusKey();
                period = e.period();
            }
            case PriorityAdded e -> {
                headings.add(e);
                priorities.add(heading(e.priorityId(), e.ref()));
            }
            case PriorityRenamed e -> renamed(e);
            case PriorityMoved e -> moved(e);
            case VersionPublished e -> versions.add(e.label().text());
            case PlanEnded e -> endedOn = e.endedOn();
            case PlanLocked e -> locked = true;
            case PlanUnlocked e -> locked = false;
            case PlanEntryCorrected e -> {}
            case AccountabilityRuleSet e -> accountabilityRule = e.rule();
            case RatingRuleSet e -> ratingRule = e.rule();
            case StatusKeyChosen e -> statusKey = e.statusKey();
            case DocumentBroughtIn e -> {}
            case ReturnIssued e -> {}
        }
    }
}
