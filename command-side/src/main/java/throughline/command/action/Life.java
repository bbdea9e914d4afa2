package throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Register;
import throughline.command.plan.Terms;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionId;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.WordingEvent;

/** What every part of an action asks of the whole: its wording, its leads, what is done of it and owed, whether it goes on. */
final class Life {
    private static final List<Lead.Kind> OTHERS =
            List.of(Lead.Kind.POST, Lead.Kind.GROUP, Lead.Kind.PERSON, Lead.Kind.UNCLEAR, Lead.Kind.EVERYONE);

    ActionAdded wording;
    Leads leads = Leads.NONE;
    Completions completions = Completions.NONE;
    Requests requests = Requests.NONE;
    boolean carriedForward;
    boolean onHold;
    boolean stopped;
    boolean duplicate;

    @SuppressWarnings("NullAway.Init") // the first event brings the wording
    Life() {}

    ActionId actionId() {
        return wording.actionId();
    }

    PlanId planId() {
        return wording.planId();
    }

    PartnershipId partnershipId() {
        return wording.partnershipId();
    }

    /** As a later version of its document prints it. */
    void reads(WordingEvent event) {
        wording = Reads.now(wording, event);
    }

    /** The party leads it, owes an update on it, or has done its part of it. */
    boolean names(PartyId party) {
        return leads.names(party) || requests.has(party) || completions.parts().contains(party);
    }

    /**
     * The party of a name: one that this action names, whatever its kind, before any other of the register; nothing where
     * nobody knows the name.
     */
    @Nullable
    PartyId known(Prose name, Register register) {
        var organisation = find(Lead.Kind.ORGANISATION, name, register);
        if (organisation != null && (names(organisation) || !namesOthers())) {
            return organisation;
        }
        var others = OTHERS.stream()
                .map(kind -> find(kind, name, register))
                .filter(Objects::nonNull)
                .toList();
        var named = others.stream().filter(this::names).findFirst();
        return named.orElseGet(() -> organisation == null && !others.isEmpty() ? others.getFirst() : organisation);
    }

    private @Nullable PartyId find(Lead.Kind kind, Prose name, Register register) {
        return register.find(partnershipId(), kind, name.text().strip()).orElse(null);
    }

    /** Somebody else than organisations leads, or may have been asked. */
    private boolean namesOthers() {
        return !requests.owed().isEmpty()
                || leads.list().stream().anyMatch(lead -> lead.kind() != Lead.Kind.ORGANISATION);
    }

    /** @throws Refusal when the actor may not write, has not seen the last entry, or the action goes on elsewhere */
    Actor open(MetaData metadata) {
        var actor = late(metadata);
        if (carriedForward) {
            throw Refusal.rule("This action was carried forward, and goes on in the next plan. Record it there.");
        }
        return actor;
    }

    /** For what can still be said where the action goes on elsewhere. @throws Refusal when the actor may not write, or has not seen the last entry */
    Actor late(MetaData metadata) {
        var actor = Actor.from(metadata);
        actor.mustWrite();
        actor.mustHaveSeen(getVersion());
        return actor;
    }

    /** @throws Refusal when the plan takes no updates */
    Terms updates(Terms.Of plans) {
        var terms = plans.apply(planId());
        terms.mustTakeUpdates();
        return terms;
    }

    /** @throws Refusal when neither the plan nor the action takes new promises */
    Terms promises(Terms.Of plans) {
        var terms = plans.apply(planId());
        terms.mustTakePromises();
        if (stopped) {
            throw Refusal.rule(
                    "This action was stopped, so its promises stay as they are. Progress can still be recorded."
                            + " Reopen it first if it goes on.");
        }
        if (duplicate) {
            throw Refusal.rule("This action is marked as a duplicate, so its promises stay as they are."
                    + " Change the action that stands, or withdraw that this one is a duplicate.");
        }
        return terms;
    }

    /** Whose part it is: one's own organisation's, or by the coordinator anybody's. */
    PartyId speaksFor(@Nullable Prose onBehalfOf, Actor actor, Register register, String what) {
        var organisation = onBehalfOf == null ? new Prose(actor.by().organisation()) : onBehalfOf;
        if (!actor.isCoordinator()
                && !organisation.text().strip().equalsIgnoreCase(actor.by().organisation())) {
            throw Refusal.notAllowed("You %s. Ask %s or the coordinator to record theirs."
                    .formatted(what.formatted(actor.by().organisation()), organisation));
        }
        return register.findOrRegister(partnershipId(), Lead.Kind.ORGANISATION, organisation);
    }

    @Nullable
    Prose checked(@Nullable Prose words) {
        return words == null || words.text().isBlank() ? null : Words.notTooLong(words);
    }
}
