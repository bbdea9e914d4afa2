package throughline.command.imports.around;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.command.imports.WrittenPlan;
import throughline.events.GovernanceEvent;
import throughline.events.GovernanceEvent.BoardNamed;
import throughline.events.GovernanceEvent.ReportingLineNamed;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.events.Passage;
import throughline.events.Prose;

/** Which boards hear of the plan, how often, and who reports to whom, where a sentence says it of named boards. */
final class ReportingRead {
    private static final Pattern REPORTED = Pattern.compile(
            "\\b(?:progress|updates?|reports?|performance|this plan|the plan|strategy|delivery)\\b.*?\\b(?:(?:be|is|are) )?(?:reported|provided|presented|submitted|reporting)\\b.*?\\bto (?:the )?(?=\\p{Lu})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ON_THE_PLAN = Pattern.compile(
            "\\breport(?:s|ing)? on (?:this|the) (?:\\p{L}+ ){0,3}(?:plan|strategy)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPORTS_TO = Pattern.compile(
            "\\b(?:reports?|reporting|accountable|answers?)(?: directly| back)? (?:in)?to (?:the )?(?<to>"
                    + BoardNames.NAME + ")");
    /** “Reporting mechanisms to our structures identified – A and B.” */
    private static final Pattern LINES = Pattern.compile(
            "^Reporting (?:mechanisms?|lines?|routes?|arrangements?)\\b[^–—:]{0,80}(?: [–—-] |: )(?<to>\\p{Lu}[^.;]{1,120})\\.?$");

    private static final Pattern GOVERNED = Pattern.compile(
            "^(?:The )?(?<who>\\p{Lu}[\\p{L}&'’ -]{1,80}?) (?:is|are) (?:governed|overseen|led|directed) by (?:the )?(?<to>"
                    + BoardNames.NAME + ")");
    private static final Pattern SUBJECT = Pattern.compile("^(?:The )?(?<who>" + BoardNames.NAME + ")");
    private static final Pattern THIS =
            Pattern.compile("^(?:This|The) (?:Group|Board|Partnership|Committee|Panel|Forum)\\b");
    private static final Pattern OFTEN = Pattern.compile(
            "\\b(?:on an? )?(?:bi-?monthly|six[- ]monthly|half[- ]yearly|monthly|quarterly|annual|yearly|weekly|fortnightly|termly) basis\\b"
                    + "|\\b(?:bi-?monthly|six[- ]monthly|half[- ]yearly|monthly|quarterly|annually|yearly|weekly|fortnightly|twice a year)\\b"
                    + "|\\b(?:every|each) (?:(?:two|three|four|six|\\d+) )?(?:weeks?|months?|quarter|year)\\b"
                    + "|\\bperiodic(?:ally)?\\b|\\b(?:as|when) required\\b",
            Pattern.CASE_INSENSITIVE);

    private final Into into;
    private final Map<PartyId, BoardNamed> boards = new LinkedHashMap<>();
    private final List<ReportingLineNamed> lines = new ArrayList<>();
    private final Set<String> speaking = new HashSet<>();

    ReportingRead(Into into) {
        this.into = into;
    }

    List<GovernanceEvent> all() {
        Spoken.in(into).forEach(this::sentence);
        rows();
        silent();
        return Stream.<GovernanceEvent>concat(boards.values().stream(), lines.stream())
                .toList();
    }

    private void sentence(Spoken said) {
        var text = said.text();
        var reports = REPORTS_TO.matcher(text);
        if (reports.find()) {
            var who = subject(said);
            if (who != null) {
                line(who, reports.group("to"), said.piece());
                return;
            }
        }
        var governed = GOVERNED.matcher(text);
        if (governed.find()) {
            line(governed.group("who"), governed.group("to"), said.piece());
            return;
        }
        var listed = LINES.matcher(text);
        if (listed.find()) {
            into.named(listed.group("to")).leads().forEach(lead -> board(lead.name(), often(text), said.piece()));
            return;
        }
        var heard = REPORTED.matcher(text);
        if (heard.find()) {
            BoardNames.in(text.substring(heard.end())).forEach(board -> board(board, often(text), said.piece()));
        }
    }

    /** “All reports on this plan to be provided to …” is an action and says all the same who hears. */
    private void row(WrittenPlan.Row row, Piece at) {
        var text = row.text();
        var found = ON_THE_PLAN.matcher(text.text());
        if (!found.find()) {
            return;
        }
        var reports = reports(row);
        var to = text.text().indexOf(" to ", found.end());
        if (to >= 0) {
            for (var clause : text.text().substring(to).split(",\\s+(?=with\\b|and (?:to|then)\\b)|;")) {
                BoardNames.in(clause)
                        .forEach(board -> board(board, often(clause) == null ? reports : often(clause), at));
            }
        }
    }

    /** “Reports in August”: a step of the row that is a report itself. */
    private static @Nullable Prose reports(WrittenPlan.Row row) {
        var steps = row.milestones().stream()
                .map(Prose::text)
                .filter(step -> step.strip().matches("(?is)reports?\\b.*"))
                .toList();
        return steps.isEmpty() ? null : new Prose(String.join("; ", steps));
    }

    private void rows() {
        for (int p = 0; p < into.written().priorities().size(); p++) {
            var rows = into.written().priorities().get(p).actions();
            for (int a = 0; a < rows.size(); a++) {
                var place = "priorities[%d].actions[%d]".formatted(p, a);
                row(
                        rows.get(a),
                        new Piece(place, ".text", Passage.text(null, rows.get(a).text())));
            }
        }
    }

    private static @Nullable String subject(Spoken said) {
        var before = said.before();
        var from = THIS.matcher(said.text()).find() ? before : said.text();
        var subject = from == null ? null : SUBJECT.matcher(from);
        return subject != null && subject.find() && subject.group("who").contains(" ") ? subject.group("who") : null;
    }

    private void line(String who, String to, Piece at) {
        var read = into.named(who.strip()).leads();
        var kind = read.size() == 1 ? read.getFirst().kind() : Lead.Kind.GROUP;
        var reporter = into.party(kind, who);
        var board = board(to, null, at);
        if (!reporter.equals(board)
                && lines.stream()
                        .noneMatch(line ->
                                line.reporter().equals(reporter) && line.board().equals(board))) {
            lines.add(new ReportingLineNamed(into.plan(), reporter, board, at.citation()));
        }
    }

    private PartyId board(String name, @Nullable Prose when, Piece at) {
        speaking.add(at.section());
        var board = into.party(Lead.Kind.GROUP, name);
        var known = boards.get(board);
        if (known == null || known.when() == null && when != null) {
            boards.put(board, new BoardNamed(into.plan(), board, when, at.citation()));
        }
        return board;
    }

    private static @Nullable Prose often(String text) {
        var found = OFTEN.matcher(text);
        return found.find() ? new Prose(found.group()) : null;
    }

    /** A part that calls itself reporting or governance, and names nobody whom a reader could ask. */
    private void silent() {
        into.sections()
                .filter(section -> Into.plain(section.section()).matches(".*\\b(?:reporting|governance)\\b.*"))
                .filter(section -> !speaking.contains(section.section()))
                .forEach(
                        section -> into.find(
                                "reporting-unclear",
                                section,
                                "This part is about reporting, but names no board that hears of the plan in a way that can be read. Name the boards and when they meet."));
    }
}
