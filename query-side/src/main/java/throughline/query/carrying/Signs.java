package throughline.query.carrying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import throughline.events.Lead;
import throughline.query.history.British;
import throughline.query.plan.ActionState;
import throughline.query.plan.PlanState;
import throughline.query.plan.Requests;
import throughline.query.plan.Round;
import throughline.query.plan.Status;

/** What the record says of an action that bears on whether it goes on, as sentences. */
record Signs(ActionState action, PlanState plan, LocalDate on) {
    List<String> marked() {
        var marked = action.standings().carryForward();
        return marked == null
                ? List.of()
                : List.of("It is marked to be carried forward: "
                        + ended(marked.event().reason().text()));
    }

    List<String> questions() {
        return action.queries()
                .open()
                .map(question -> {
                    var event = question.raised().event();
                    return (event.ofCompletion() ? "Whether it is done is queried, and not answered: " : "A query is open: ")
                            + ended(event.question().text());
                })
                .toList();
    }

    /** Those who lead it say that they are done, though nobody has said so of the whole. */
    List<String> partsDone() {
        var leading = leading();
        if (leading.isEmpty() || !leading.stream().allMatch(this::isDone)) {
            return List.of();
        }
        return List.of(
                leading.size() == 1
                        ? "Its lead has completed its part."
                        : "All " + leading.size() + " who lead it have completed their parts.");
    }

    /** All its steps and counts are reached, which need not be all that was promised. */
    List<String> stepsDone() {
        var steps = action.milestones().values();
        var counts = action.facts().quantities().values();
        if (steps.isEmpty() && counts.isEmpty()
                || steps.stream().anyMatch(step -> step.reached() == null)
                || counts.stream()
                        .anyMatch(quantity -> quantity.counted() < quantity.promised().event().count())) {
            return List.of();
        }
        var reached = steps.isEmpty()
                ? "All that was to be counted is reached"
                : steps.size() == 1 ? "Its one step is reached" : "All " + steps.size() + " steps are reached";
        return List.of(troubled().map(rating -> reached + ", and yet it is rated " + rating + ".").orElse(reached + "."));
    }

    /** A rating that its plan's key draws in amber or red. */
    private Optional<String> troubled() {
        return action.rating()
                .flatMap(plan.statusKey()::find)
                .filter(entry -> entry.colour().equals("amber") || entry.colour().equals("red"))
                .map(entry -> entry.rating().label());
    }

    private List<Lead> leading() {
        return action.leads().stream()
                .filter(lead -> lead.role() == Lead.Role.PRIMARY)
                .toList();
    }

    private boolean isDone(Lead lead) {
        return action.rounds().stream()
                .anyMatch(round -> round.stands() && lead.party().equals(round.organisation()));
    }

    List<String> held() {
        var hold = action.standings().hold();
        if (hold == null) {
            return List.of();
        }
        var since = hold.event().from();
        return List.of("It is on hold" + (since == null ? "" : " since " + British.day(since)) + ": "
                + ended(hold.event().reason().text())
                + " Carry it forward if it is to be taken up again, or stop it.");
    }

    /** Work without an end of its own becomes business as usual sooner or later. */
    List<String> endless() {
        var current = action.timing().current();
        if (current == null || current.kind() == null) {
            return List.of();
        }
        return switch (current.kind()) {
            case ONGOING -> List.of("Its timescale is ongoing: it has no end of its own.");
            case RECURRING ->
                List.of("It recurs" + (current.every() == null ? "" : " (" + current.every().text().strip() + ")")
                        + ": it has no end of its own.");
            case BY_DATE, BY_MONTH, PERIOD, EVENT, REVIEW_AT, UNCERTAIN, NONE -> List.of();
        };
    }

    /** Somebody is at work on it. */
    boolean underWay() {
        return action.status() == Status.IN_PROGRESS || action.status() == Status.PARTLY_COMPLETED;
    }

    /** Neither a rating nor a question says that it goes badly. */
    boolean untroubled() {
        return troubled().isEmpty() && action.queries().open().findAny().isEmpty();
    }

    /** At least one sentence: that it is not finished, and how far it is. */
    List<String> open() {
        var said = new ArrayList<String>();
        said.add(
                switch (action.status()) {
                    case NOT_STARTED -> "It is not finished: nothing was recorded of it yet.";
                    case PARTLY_COMPLETED -> "It is not finished: only " + parts() + " completed.";
                    case IN_PROGRESS, AWAITING_UPDATE, ON_HOLD, COMPLETED, CARRIED_FORWARD, CLOSED -> "It is not finished.";
                });
        var due = action.timing().due();
        var slips = action.timing().slips(action.added().origins());
        if (due != null) {
            var moved = slips == 0 ? "" : ", and its date has moved later " + times(slips);
            said.add((due.lastDay().isBefore(on) ? "It was due by " : "It is due by ") + British.due(due) + moved + ".");
        }
        var owed = action.requests().open().map(Requests.Asked::party).distinct().map(plan::nameOf).toList();
        if (!owed.isEmpty()) {
            said.add("An update is still owed by " + British.list(owed) + ".");
        }
        return said;
    }

    private String parts() {
        return action.rounds().stream()
                .filter(Round::stands)
                .map(Round::organisation)
                .flatMap(Stream::ofNullable)
                .distinct()
                .map(plan::nameOf)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        names -> British.list(names) + (names.size() == 1 ? " has" : " have")));
    }

    private static String times(int number) {
        return switch (number) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> number + " times";
        };
    }

    /** “3.4”, or its first words where it has no reference. */
    static String name(ActionState action) {
        var ref = action.added().ref();
        var text = action.added().text().text().strip();
        return ref != null ? ref.text().strip() : "“" + (text.length() > 60 ? text.substring(0, 57) + "…" : text) + "”";
    }

    static String ended(String text) {
        var said = text.strip();
        return said.matches("(?s).*[.!?…]$") ? said : said + ".";
    }
}
