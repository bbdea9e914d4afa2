package throughline.packs;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.PartnershipId;
import throughline.query.history.Kinds;
import throughline.query.journal.Entry;
import throughline.query.journal.Journal;
import throughline.query.journal.Moment;

/** Chooses which entries of the log belong in a pack. */
final class Choosing {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String OF_PLAN = """
            select position from event where plan_id = :plan and position <= :last
            union all
            select position from event where plan_id is null and partnership_id = :partnership and position <= :last""";

    private static final String OF_ACTION = "select position from event where action_id = :action and position <= :last";

    private static final String OF_PERSON = """
            select position from event
            where metadata ->> 'person' = :person and position <= :last
              and (plan_id in (select plan_id from event where type = 'PlanOpened'
                               and partnership_id = any (:partnerships::uuid[]))
                   or plan_id is null and partnership_id = any (:partnerships::uuid[]))""";

    private static final String OPENINGS = """
            select position from event opened where type = 'PlanOpened' and position <= :last
              and plan_id in (select plan_id from event where position = any (:positions::bigint[]))""";

    private static final String ACTIONS = """
            select position from event added where type = 'ActionAdded' and position <= :last
              and action_id in (select action_id from event where position = any (:positions::bigint[]))""";

    private static final String PARTIES = """
            select position from event
            where type in ('PartyRegistered', 'PartyClarified') and stream = any (:streams) and position <= :last
              and plan_id is null and partnership_id = any (:partnerships::uuid[])""";

    private static final String RESTORES = "select position from event where type = 'LogRestored' and position <= :last";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Rows rows;

    Choosing(JdbcClient jdbc, Journal journal, Rows rows) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.rows = rows;
    }

    /** @param last the position that the checkpoint ends with */
    Chosen choose(About about, long last) {
        var chosen = new Chosen();
        chosen.about(own(about, last));
        if (chosen.count() > 0 && !(about instanceof About.OfPlan)) {
            named(about, last, chosen);
        }
        chosen.besides(positions(jdbc.sql(RESTORES).param("last", last)), Besides.RESTORES);
        decisions(chosen);
        return chosen;
    }

    private Collection<Long> own(About about, long last) {
        return switch (about) {
            case About.OfPlan of ->
                positions(jdbc.sql(OF_PLAN)
                        .param("plan", of.plan().value())
                        .param("partnership", of.partnership().value())
                        .param("last", last));
            case About.OfAction of ->
                positions(jdbc.sql(OF_ACTION).param("action", of.action().value()).param("last", last));
            case About.OfPerson of ->
                positions(jdbc.sql(OF_PERSON)
                        .param("person", of.person().toString())
                        .param("partnerships", ids(of.partnerships()))
                        .param("last", last));
            case About.OfQuestion of -> {
                var answering = journal.entriesOfPlan(of.plan(), new Moment.At(last)).stream()
                        .filter(entry -> answers(of, entry))
                        .map(Entry::position)
                        .collect(Collectors.toCollection(TreeSet::new));
                if (of.action() != null) {
                    answering.retainAll(own(new About.OfAction(of.action(), of.plan(), of.partnership()), last));
                }
                yield answering;
            }
        };
    }

    private static boolean answers(About.OfQuestion question, Entry entry) {
        var day = LocalDate.ofInstant(entry.recordedAt(), Moment.LONDON);
        return (question.kinds().isEmpty() || question.kinds().contains(Kinds.of(entry.event())))
                && (question.from() == null || !day.isBefore(question.from()))
                && (question.to() == null || !day.isAfter(question.to()))
                && (question.person() == null || entry.by().person().equals(question.person()));
    }

    /** What is only part of a plan would otherwise speak of plans, actions and parties by their ids. */
    private void named(About about, long last, Chosen chosen) {
        var own = chosen.positions().toArray(Long[]::new);
        chosen.besides(
                positions(jdbc.sql(OPENINGS).param("positions", own).param("last", last)), Besides.OPENS_THE_PLAN);
        chosen.besides(
                positions(jdbc.sql(ACTIONS).param("positions", own).param("last", last)), Besides.ADDS_THE_ACTION);
        var mentioned = new LinkedHashSet<String>();
        rows.each(chosen.positions(), row -> ID.matcher(row.event().payload()).results().forEach(id -> mentioned.add(id.group())));
        chosen.besides(
                positions(jdbc.sql(PARTIES)
                        .param("streams", mentioned.toArray(String[]::new))
                        .param("partnerships", ids(about.partnerships()))
                        .param("last", last)),
                Besides.NAMES_A_PARTY);
    }

    /** Decisions hold texts of their own, which may be withheld in turn. */
    private void decisions(Chosen chosen) {
        var looked = chosen.positions();
        while (!looked.isEmpty()) {
            var before = chosen.count();
            var because = new LinkedHashSet<Long>();
            rows.texts(looked).forEach(text -> Stream.ofNullable(text.because()).forEach(because::add));
            looked = because.stream().filter(position -> !chosen.has(position)).toList();
            chosen.besides(looked, Besides.WITHHOLDS);
            if (chosen.count() == before) {
                return;
            }
        }
    }

    private static List<Long> positions(JdbcClient.StatementSpec asked) {
        return asked.query(Long.class).list();
    }

    private static String[] ids(Collection<PartnershipId> partnerships) {
        return partnerships.stream().map(PartnershipId::value).map(UUID::toString).collect(Collectors.toList()).toArray(String[]::new);
    }
}
