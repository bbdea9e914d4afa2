package throughline.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.PartnershipId;
import throughline.events.PartyEvent;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanId;
import throughline.query.Who;
import throughline.query.history.Sentences;
import throughline.query.history.Telling;
import throughline.query.journal.Entry;
import throughline.query.journal.Journal;
import throughline.query.journal.Moment;
import throughline.query.journal.Names;
import throughline.query.plan.PlanState;

/** Says each chosen entry as a sentence, just as the plan's own history does. */
final class Narration {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Names names;
    private final Sentences sentences;

    Narration(JdbcClient jdbc, Journal journal, Names names) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.names = names;
        this.sentences = new Sentences(names);
    }

    /**
     * @param plans that entries belong to, each as it was opened
     * @param action what sentences call the action that it is about
     */
    record Told(Map<Long, Line> lines, List<PlanOpened> plans, @Nullable String action) {}

    private record Place(long position, @Nullable PlanId plan, @Nullable PartnershipId partnership) {}

    /** @param about whose plan is named even where no entry of it is among them */
    Told tell(About about, List<Long> positions, long last) {
        var wanted = new LinkedHashSet<>(positions);
        var lines = new HashMap<Long, Line>();
        var opened = new ArrayList<PlanOpened>();
        String action = null;
        var places = places(positions);
        for (var plan : plans(about, places)) {
            // With the register of its partnership, in which entries may stand that no plan is named for.
            var state = fold(journal.entriesOfPlan(plan, new Moment.At(last)), wanted, lines);
            opened.add(state.opening());
            if (about.action() != null) {
                action = Telling.named(state, about.action());
            }
        }
        for (var partnership : registers(places, lines)) {
            fold(journal.entriesOfRegister(partnership, new Moment.At(last)), wanted, lines);
        }
        fold(journal.entriesOfNoPartnership(new Moment.At(last)), wanted, lines);
        return new Told(lines, List.copyOf(opened), action);
    }

    private PlanState fold(List<Entry> entries, Set<Long> wanted, Map<Long, Line> lines) {
        var plan = PlanState.NOTHING;
        for (var entry : entries) {
            if (wanted.contains(entry.position()) && !lines.containsKey(entry.position())) {
                lines.put(
                        entry.position(),
                        new Line(
                                entry.recordedAt(),
                                sentences.of(entry, plan),
                                Who.of(entry.by(), names),
                                plan.ended() && !(entry.event() instanceof PartyEvent)));
            }
            plan = plan.apply(entry);
        }
        return plan;
    }

    private static Set<PlanId> plans(About about, List<Place> places) {
        var plans = new LinkedHashSet<PlanId>();
        if (about.plan() != null) {
            plans.add(about.plan());
        }
        for (var place : places) {
            if (place.plan != null) {
                plans.add(place.plan);
            }
        }
        return plans;
    }

    private static Set<PartnershipId> registers(List<Place> places, Map<Long, Line> told) {
        var registers = new LinkedHashSet<PartnershipId>();
        for (var place : places) {
            if (place.plan == null && place.partnership != null && !told.containsKey(place.position)) {
                registers.add(place.partnership);
            }
        }
        return registers;
    }

    private List<Place> places(List<Long> positions) {
        return jdbc.sql("""
                        select position, plan_id, partnership_id from event
                        where position = any (:positions::bigint[]) order by position""")
                .param("positions", positions.toArray(Long[]::new))
                .query((row, n) -> {
                    var plan = row.getObject(2, UUID.class);
                    var partnership = row.getObject(3, UUID.class);
                    return new Place(
                            row.getLong(1),
                            plan == null ? null : new PlanId(plan),
                            partnership == null ? null : new PartnershipId(partnership));
                })
                .list();
    }
}
