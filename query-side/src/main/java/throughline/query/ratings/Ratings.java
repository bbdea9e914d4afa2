package throughline.query.ratings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.query.journal.Journal;
import throughline.query.journal.Names;
import throughline.query.view.Conditions;
import throughline.query.view.Page;
import throughline.query.view.Typed;

/** Answers who changed which rating. */
public final class Ratings {
    private static final String CHANGES = """
            select change.*, plan.title, action.ref, action.text
            from (select * from views.ratings_change where :conditions order by position desc limit ?) change
            join views.ratings_plan plan using (plan_id)
            join views.ratings_action action using (action_id)
            order by change.position desc""";
    private static final String TOTAL = "select count(*) from views.ratings_change where :conditions";
    private static final String LINES = """
            select change.*, plan.title, action.ref, action.text
            from views.ratings_change change
            join views.ratings_plan plan using (plan_id)
            join views.ratings_action action using (action_id)
            where change.action_id in (select action_id from views.ratings_change where :conditions)
            order by action.position, change.position""";
    private static final String RECORDERS = """
            select distinct person, organisation from views.ratings_recorder join views.ratings_plan using (plan_id)
            where :conditions""";

    private final JdbcClient jdbc;
    private final Names names;
    private final Journal journal;

    public Ratings(JdbcClient jdbc, Names names, Journal journal) {
        this.jdbc = jdbc;
        this.names = names;
        this.journal = journal;
    }

    @QueryHandler
    public FindRatingChanges.Answer handle(FindRatingChanges query) {
        var read = narrowed(query)
                .when(query.after(), "position < ?")
                .ask(jdbc, CHANGES, Page.read(query.limit()))
                .query(this::change)
                .list();
        var page = Page.of(read, query.limit(), FindRatingChanges.Change::position);
        var changes = query.withNotes() ? Beside.of(page.rows(), journal, names) : page.rows();
        return new FindRatingChanges.Answer(changes, page.next(), total(query), total(query.wide()));
    }

    @QueryHandler
    public FindRatingLines.Answer handle(FindRatingLines query) {
        var changes = narrowed(query.changes())
                .ask(jdbc, LINES)
                .query(this::change)
                .list();
        return new FindRatingLines.Answer(Lines.of(changes));
    }

    private long total(FindRatingChanges query) {
        return narrowed(query).ask(jdbc, TOTAL).query(Long.class).single();
    }

    @QueryHandler
    public FindRecorders.Answer handle(FindRecorders query) {
        record Recorder(UUID person, String organisation) {}
        var recorders = new Conditions()
                .when(id(query.plan()), "plan_id = ?")
                .visible(query.partnerships(), "partnership_id")
                .ask(jdbc, RECORDERS)
                .query((row, number) -> new Recorder(Typed.id(row, "person"), row.getString("organisation")))
                .list();
        return new FindRecorders.Answer(
                recorders.stream()
                        .map(Recorder::person)
                        .distinct()
                        .map(person -> new FindRecorders.Person(person, names.of(person)))
                        .sorted(Comparator.comparing(FindRecorders.Person::name, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                recorders.stream()
                        .map(Recorder::organisation)
                        .distinct()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList());
    }

    private Conditions narrowed(FindRatingChanges query) {
        var conditions = new Conditions()
                .when(id(query.plan()), "plan_id = ?")
                .when(query.action() == null ? null : query.action().value(), "action_id = ?")
                .when(query.organisation(), "lower(organisation) = lower(?)")
                .when(query.rating(), "lower(to_rating) = lower(?)")
                .when(query.direction() == null ? null : query.direction().word(), "direction = ?")
                .visible(query.partnerships(), "partnership_id");
        if (query.by() != null) {
            conditions.anyOf(people(query.by(), query), "person");
        }
        return conditions.from(query.from()).to(query.to());
    }

    /** Names stand in the accounts, so a name is looked for among the people that ever rated an action. */
    private Set<UUID> people(String by, FindRatingChanges query) {
        return handle(new FindRecorders(query.plan(), query.partnerships())).people().stream()
                .filter(person -> person.name().equalsIgnoreCase(by.strip())
                        || person.person().toString().equalsIgnoreCase(by.strip()))
                .map(FindRecorders.Person::person)
                .collect(Collectors.toSet());
    }

    private FindRatingChanges.Change change(ResultSet row, int number) throws SQLException {
        var direction = row.getString("direction");
        return new FindRatingChanges.Change(
                row.getLong("position"),
                Typed.instant(row, "recorded_at"),
                new PlanId(Typed.id(row, "plan_id")),
                row.getString("title"),
                new ActionId(Typed.id(row, "action_id")),
                row.getString("ref"),
                row.getString("text"),
                row.getString("from_rating"),
                row.getString("to_rating"),
                direction == null ? null : Direction.of(direction),
                row.getBoolean("confirmed"),
                row.getString("reason"),
                Typed.who(row, "", names),
                null,
                List.of(),
                List.of());
    }

    private static @Nullable UUID id(@Nullable PlanId plan) {
        return plan == null ? null : plan.value();
    }
}
