package throughline.returns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.documents.layout.Return;
import throughline.query.accountability.Accountable;
import throughline.query.history.British;
import throughline.query.plan.GetPlan;
import throughline.written.PlanInWords;

/** What a board reads first: what is off track, what moved, who has not answered, what is queried, and who answers for nothing. */
final class Sums {
    private static final String OFF_TRACK = "Off track";
    private static final String MOVED = "Dates moved since they were first promised";

    /** The figures and groups that the public is shown too. */
    static final Set<String> PUBLISHED = Set.of("Actions", "Completed", OFF_TRACK, "Dates moved", MOVED);

    private final List<Chosen.Row> rows;
    private final @Nullable String worst;

    Sums(GetPlan.Answer plan, Chosen chosen) {
        this.rows = chosen.rows().toList();
        this.worst = plan.statusKey().size() < 2 ? null : plan.statusKey().getLast().label();
    }

    Return.Summary of(List<Return.Indicator> indicators) {
        var groups = List.of(offTrack(), moved(), notReceived(), queried(), unresolved());
        var figures = new ArrayList<Return.Figure>();
        figures.add(new Return.Figure("Actions", rows.size()));
        figures.add(new Return.Figure("Completed", count("completed")));
        figures.add(new Return.Figure(OFF_TRACK, groups.get(0).items().size()));
        figures.add(new Return.Figure("Dates moved", groups.get(1).items().size()));
        figures.add(new Return.Figure("No update received", groups.get(2).items().size()));
        figures.add(new Return.Figure("Queried", groups.get(3).items().size()));
        figures.add(new Return.Figure("Nobody answers", groups.get(4).items().size()));
        return new Return.Summary(figures, groups, indicators);
    }

    private int count(String status) {
        return (int) rows.stream().filter(row -> row.action().status().equals(status)).count();
    }

    private Return.Group offTrack() {
        var items = rows.stream()
                .filter(row -> row.open() && (row.action().timescale().overdueDays() > 0 || isWorst(row.action())))
                .sorted(Comparator.comparing((Chosen.Row row) -> !isWorst(row.action()))
                        .thenComparing(row -> -row.action().timescale().overdueDays()))
                .map(row -> item(row, this::whyOffTrack))
                .toList();
        return new Return.Group(OFF_TRACK, "Nothing is rated worst, and nothing is overdue.", items);
    }

    private String whyOffTrack(GetPlan.Action action) {
        var said = new ArrayList<String>();
        if (isWorst(action)) {
            said.add("Rated " + action.rating() + ".");
        }
        var when = action.timescale();
        if (when.overdueDays() > 0) {
            said.add("Due " + Said.due(when.due()) + ", " + Said.days(when.overdueDays()) + " overdue.");
        }
        var rated = action.lastRated();
        if (isWorst(action) && rated != null) {
            said.add(Said.sentence(rated.reason()));
        }
        return String.join(" ", said);
    }

    /** Those that are done have kept a date or not; that is history, and no board has to act on it. */
    private Return.Group moved() {
        var items = rows.stream()
                .filter(row -> row.open() && row.action().timescale().slips() > 0)
                .map(row -> item(row, Sums::whyMoved))
                .toList();
        return new Return.Group(MOVED, "No date has moved later.", items);
    }

    private static String whyMoved(GetPlan.Action action) {
        var when = action.timescale();
        var first = when.originalDue() == null ? "" : "First promised for " + Said.due(when.originalDue()) + ", ";
        var now = when.due() == null ? "no date now" : "now due " + Said.due(when.due());
        var last = when.revisions().isEmpty() ? "" : " " + Said.sentence(when.revisions().getLast().reason());
        var words = first + now + "; moved later " + Said.times(when.slips()) + ".";
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + last;
    }

    private Return.Group notReceived() {
        var items = rows.stream()
                .filter(Chosen.Row::open)
                .flatMap(row -> row.action().requests().stream()
                        .filter(request -> request.state().equals("not-received"))
                        .map(request -> new Return.Item(
                                row.ref(), row.action().text(), request.party(), whyNotReceived(request))))
                .toList();
        return new Return.Group("No update received", "Every update that was asked for has come.", items);
    }

    private static String whyNotReceived(GetPlan.Request request) {
        if (request.readFrom() != null) {
            return "The document says: " + Said.sentence(String.valueOf(request.notReceived()));
        }
        var asked = "Asked on " + Said.day(request.requestedAt())
                + (request.deadline() == null ? "" : ", due " + British.day(request.deadline())) + ".";
        return request.notReceived() == null ? asked : asked + " " + Said.sentence(request.notReceived());
    }

    private Return.Group queried() {
        var items = rows.stream()
                .flatMap(row -> row.action().queries().stream()
                        .filter(query -> !query.state().equals("settled"))
                        .map(query -> new Return.Item(
                                row.ref(),
                                row.action().text(),
                                query.owner() == null ? "" : query.owner(),
                                whyQueried(query))))
                .toList();
        return new Return.Group("Queried", "No query is open.", items);
    }

    private static String whyQueried(GetPlan.Query query) {
        var until = query.deadline() == null
                ? ""
                : query.state().equals("overdue")
                        ? " Was to be answered by " + British.day(query.deadline()) + "."
                        : " To be answered by " + British.day(query.deadline()) + ".";
        return Said.sentence(query.question()) + until;
    }

    private Return.Group unresolved() {
        var items = rows.stream()
                .filter(row -> row.open() && row.action().accountable().unresolved() != null)
                .map(row -> new Return.Item(
                        row.ref(),
                        row.action().text(),
                        lead(row.action()),
                        Said.sentence(String.valueOf(row.action().accountable().unresolved()))))
                .toList();
        return new Return.Group("Nobody answers for it", "Somebody answers for every action that is not done.", items);
    }

    /** By their names where they were read, else as written, on one line. */
    private static String lead(GetPlan.Action action) {
        if (action.leads().stream().anyMatch(lead -> lead.partyId() != null)) {
            return British.list(action.leads().stream().map(Accountable.Named::name).toList());
        }
        var lead = PlanInWords.lead(action);
        return lead == null ? "" : lead.strip().replaceAll("\\s*\\R\\s*", ", ");
    }

    private static Return.Item item(Chosen.Row row, Function<GetPlan.Action, String> why) {
        var answer = row.action().accountable();
        var who = Stream.of(answer.name(), answer.party(), lead(row.action()))
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("");
        return new Return.Item(row.ref(), row.action().text(), who, why.apply(row.action()));
    }

    private boolean isWorst(GetPlan.Action action) {
        return worst != null && action.rating() != null && worst.toLowerCase(Locale.UK).equals(action.rating().toLowerCase(Locale.UK));
    }
}
