package throughline.query.rounds;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.events.By;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.events.ProgressEvent;
import throughline.events.ProgressEvent.NoChangeConfirmed;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.query.journal.Names;
import throughline.query.plan.ActionState;
import throughline.query.plan.Noted;
import throughline.query.plan.PlanState;

/**
 * When anything was last heard from each party on some actions: what was recorded on its behalf, and what somebody of it
 * recorded. What a coordinator typed counts only for whom it was typed.
 */
final class Hearing {
    private final Names names;
    private final Map<String, PartyId> organisations = new HashMap<>();
    private final Map<String, PartyId> persons = new HashMap<>();
    private final Map<PartyId, GetRound.Heard> last = new HashMap<>();

    Hearing(PlanState plan, Collection<ActionState> actions, Names names) {
        this.names = names;
        plan.parties().forEach((id, party) -> {
            if (party.kind() == Lead.Kind.ORGANISATION) {
                organisations.put(lower(party.name().text()), id);
            } else if (party.kind() == Lead.Kind.PERSON) {
                persons.put(lower(party.name().text()), id);
            }
        });
        actions.forEach(this::listen);
    }

    GetRound.@Nullable Heard last(PartyId party) {
        return last.get(party);
    }

    private void listen(ActionState action) {
        action.updates().forEach(noted -> {
            var event = noted.event();
            heard(action, noted, party(event), day(event));
        });
        action.rounds().forEach(round ->
                heard(action, round.completed(), round.organisation(), round.happenedOn()));
        action.ratings().forEach(noted -> heard(action, noted, null, null));
        action.milestones().values().stream()
                .map(ActionState.Milestone::reached)
                .filter(Objects::nonNull)
                .forEach(noted -> heard(action, noted, null, noted.event().happenedOn()));
        action.requests().all().values().forEach(asked -> {
            var answered = asked.answered();
            if (answered != null) {
                keep(answered.event().by(), action, answered, null);
            }
        });
    }

    private void heard(
            ActionState action, Noted<?> noted, @Nullable PartyId party, @Nullable LocalDate happenedOn) {
        if (party != null) {
            keep(party, action, noted, happenedOn);
        }
        if (noted.by().role() == By.Role.PARTNER) {
            keep(organisations.get(lower(noted.by().organisation())), action, noted, happenedOn);
            keep(persons.get(lower(names.of(noted.by().person()))), action, noted, happenedOn);
        }
    }

    private void keep(
            @Nullable PartyId party, ActionState action, Noted<?> noted, @Nullable LocalDate happenedOn) {
        // What a document printed is not yet heard from anybody.
        if (party == null || noted.by().channel() == By.Channel.IMPORT) {
            return;
        }
        var known = last.get(party);
        if (known == null || known.position() < noted.position()) {
            var ref = action.added().ref();
            last.put(
                    party,
                    new GetRound.Heard(
                            action.added().actionId(),
                            ref == null ? null : ref.text(),
                            happenedOn,
                            noted.recordedAt(),
                            noted.position()));
        }
    }

    private static @Nullable PartyId party(ProgressEvent event) {
        return switch (event) {
            case ProgressRecorded e -> e.onBehalfOf();
            case NoChangeConfirmed e -> e.onBehalfOf();
        };
    }

    private static @Nullable LocalDate day(ProgressEvent event) {
        return switch (event) {
            case ProgressRecorded e -> e.happenedOn();
            case NoChangeConfirmed e -> e.happenedOn();
        };
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
