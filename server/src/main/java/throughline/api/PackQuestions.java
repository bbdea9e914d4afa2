package throughline.api;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.command.Refusal;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.packs.About;
import throughline.people.Access;
import throughline.people.NotAllowed;
import throughline.people.SignedIn;
import throughline.query.history.Kinds;

/** Reads what an evidence pack shall be about, and whether whoever asks may read it. */
@Component
public class PackQuestions {
    private final Places places;
    private final Access access;
    private final JdbcClient jdbc;

    PackQuestions(Places places, Access access, JdbcClient jdbc) {
        this.places = places;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** Whoever has recorded something in a plan. */
    public record Somebody(UUID person, String name, String organisation) {}

    /** Nobody where whoever asks may not ask about people. */
    public List<Somebody> people(PlanId plan, SignedIn who) {
        if (!mayAskAboutPeople(who, places.of(plan, who).partnershipId())) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, name, organisation from account
                        where id in (select (metadata ->> 'person')::uuid from event where plan_id = ?) order by name, organisation""")
                .param(plan.value())
                .query((row, number) -> new Somebody(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    /** @throws throughline.query.Unknown also where the reader has no part in the partnership */
    public About about(
            @Nullable PlanId plan,
            @Nullable ActionId action,
            @Nullable UUID person,
            Set<String> kinds,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            SignedIn who) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.malformed("The last day is before the first. Turn the two round.");
        }
        Kinds.check(kinds);
        var narrowed = !kinds.isEmpty() || from != null || to != null;
        Places.Place place;
        if (action != null) {
            place = places.of(action, who);
        } else if (plan != null) {
            place = places.of(plan, who);
        } else {
            return ofPerson(person, narrowed, who);
        }
        if (plan != null && !plan.equals(place.planId())) {
            throw Refusal.malformed("This action belongs to another plan. Leave the plan out, or give the action's own.");
        }
        if (person != null && !mayAskAboutPeople(who, place.partnershipId())) {
            throw peopleRefused();
        }
        if (narrowed || person != null) {
            return new About.OfQuestion(place.planId(), place.partnershipId(), action, kinds, from, to, person);
        }
        return action == null
                ? new About.OfPlan(place.planId(), place.partnershipId())
                : new About.OfAction(action, place.planId(), place.partnershipId());
    }

    private About ofPerson(@Nullable UUID person, boolean narrowed, SignedIn who) {
        if (person == null) {
            throw Refusal.malformed("Say what the pack shall be about: a plan, an action or a person, by its id.");
        }
        if (narrowed) {
            throw Refusal.malformed("Kinds and days can be asked for within a plan. Say which plan, or ask for all that this person recorded.");
        }
        var partnerships = new LinkedHashSet<>(access.visibleTo(who.person()));
        partnerships.removeIf(partnership -> !mayAskAboutPeople(who, partnership));
        if (partnerships.isEmpty()) {
            throw peopleRefused();
        }
        return new About.OfPerson(person, partnerships);
    }

    /** What one person did, all in one place, is for those who look after a record or inspect it. */
    public boolean mayAskAboutPeople(SignedIn who, PartnershipId partnership) {
        return access.roleIn(who.person(), partnership)
                .filter(role -> switch (role) {
                    case COORDINATOR, AUDITOR, INSPECTOR, INFORMATION_GOVERNANCE -> true;
                    case PARTNER, ADMINISTRATOR -> false;
                })
                .isPresent();
    }

    private static NotAllowed peopleRefused() {
        return new NotAllowed("Packs about a person are made for coordinators, auditors, inspectors and information governance."
                + " Ask one of them, or take the pack of a plan or an action.");
    }
}
