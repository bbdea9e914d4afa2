package throughline.pages;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.Completion;
import throughline.events.Due;
import throughline.events.Lead;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.Timescale;
import throughline.query.Who;
import throughline.query.accountability.Accountable;
import throughline.query.governance.GetGovernance;
import throughline.query.plan.GetPlan;

/** The value of any field of a plan as lines that a reader understands. */
final class SpeltOut {
    private static final Set<String> UNTOLD = Set.of("position", "sequence", "readFrom", "recordedAt", "requestedAt");
    private static final String NAMED_AS_LEAD = "named as lead";

    private final British british;
    private final Wordings wordings;
    private final SpeltDuties duties;

    SpeltOut(British british, Wordings wordings) {
        this.british = british;
        this.duties = new SpeltDuties(british);
        this.wordings = wordings;
    }

    List<String> lines(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().flatMap(one -> lines(one).stream()).toList();
            case Map<?, ?> map -> map.entrySet().stream().flatMap(this::labelled).toList();
            case GetGovernance.Board board -> duties.board(board).toList();
            default -> List.of(line(value));
        };
    }

    private Stream<String> labelled(Map.Entry<?, ?> entry) {
        var label = String.valueOf(entry.getKey());
        return Stream.of(label + ": " + String.join("; ", lines(entry.getValue())));
    }

    private String line(Object value) {
        return switch (value) {
            case Due due -> british.due(due);
            case LocalDate day -> british.day(day);
            case Instant moment -> british.moment(moment);
            case Completion kind -> wordings.completion(kind);
            case Lead.Kind kind -> wordings.party(kind);
            case Timescale.Kind kind -> wordings.timescale(kind);
            case Accountable answer -> accountable(answer);
            case Accountable.Named lead -> lead(lead);
            case GetPlan.Milestone milestone -> milestone(milestone);
            case GetPlan.Column column ->
                column.column() + ": " + String.join("; ", lines(column.content()));
            case GetPlan.Update update -> update(update);
            case GetPlan.Rated rated -> rated(rated);
            case GetPlan.Round round -> round(round);
            case GetPlan.Request request -> duties.request(request);
            case GetPlan.Revision revision -> revision(revision);
            case GetPlan.Version version -> version(version);
            case GetPlan.Evidence evidence -> evidence(evidence);
            case GetPlan.Correction correction ->
                "Of entry @%d: “%s”, because: %s".formatted(correction.corrects(), correction.correction(), correction.reason());
            case GetPlan.Came came -> "an action of an earlier plan";
            case GetPlan.Went went -> "the next plan: " + went.reason();
            case Prose prose -> prose.text();
            case Rating rating -> rating.label();
            case Who who -> who.inFull();
            case Boolean so -> so ? "yes" : "no";
            case Enum<?> word -> Wordings.lower(Wordings.capital(Fields.word(word)));
            case Record whole -> whole(whole);
            default -> String.valueOf(value);
        };
    }

    /** What has no sentence of its own is told part by part; where it stands in the log is told beside it. */
    private String whole(Record whole) {
        return Arrays.stream(whole.getClass().getRecordComponents())
                .filter(part -> !UNTOLD.contains(part.getName()) && !part.getType().getSimpleName().endsWith("Id"))
                .flatMap(part -> told(part.getName(), part(part, whole)))
                .reduce(SpeltOut::goingOn)
                .orElse("");
    }

    /** What was typed may end with a full stop, and is not at its end here. */
    private static String goingOn(String before, String after) {
        return (before.endsWith(".") ? before.substring(0, before.length() - 1) : before) + "; " + after;
    }

    private Stream<String> told(String name, @Nullable Object part) {
        var lines = Boolean.FALSE.equals(part) ? List.<String>of() : lines(part);
        return lines.isEmpty()
                ? Stream.empty()
                : Stream.of(Wordings.lower(Wordings.field(name)) + ": " + String.join(", ", lines));
    }

    private static @Nullable Object part(RecordComponent part, Record whole) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record does not show its " + part.getName() + ".", e);
        }
    }

    private static String accountable(Accountable answer) {
        if (answer.name() == null) {
            return "Nobody answers. " + (answer.unresolved() == null ? "" : answer.unresolved());
        }
        var via = answer.via();
        var inName = answer.actingFor().isEmpty() ? "" : ", for " + String.join(" and ", answer.actingFor());
        return via == null || via.equals(NAMED_AS_LEAD) ? answer.name() : answer.name() + " (" + via + inName + ")";
    }

    private String lead(Accountable.Named lead) {
        var kind = lead.kind() == Lead.Kind.PERSON ? "" : " (" + wordings.party(lead.kind()) + ")";
        return lead.name() + kind + (lead.role() == Lead.Role.SUPPORTING ? ", supporting" : "");
    }

    private String milestone(GetPlan.Milestone milestone) {
        var due = milestone.due() == null ? "" : ", due " + british.due(milestone.due());
        var reached = milestone.state().equals("reached")
                ? ", reached" + (milestone.reachedOn() == null ? "" : " on " + british.day(milestone.reachedOn()))
                : ", not reached yet";
        return "“" + milestone.text() + "”" + due + reached;
    }

    /** Who said it stands beside it. */
    private static String evidence(GetPlan.Evidence evidence) {
        var name = evidence.file() == null ? evidence.link() : "“" + evidence.file().name() + "”";
        var words = evidence.words() == null ? "" : ": " + evidence.words();
        var withdrawn = evidence.withdrawn();
        return name + " of " + evidence.onBehalfOf() + words
                + (withdrawn == null ? "" : " (withdrawn: " + withdrawn.reason() + ")");
    }

    private String update(GetPlan.Update update) {
        var party = update.onBehalfOf();
        var behalf = party == null || party.equals(update.organisation()) ? "" : ", for " + party;
        var day = update.happenedOn() == null ? "" : " " + british.day(update.happenedOn());
        return "“%s”%s%s".formatted(update.note(), day, behalf);
    }

    private String rated(GetPlan.Rated rated) {
        return "%s, %s on %s by %s: %s"
                .formatted(
                        rated.rating(),
                        rated.confirmed() ? "confirmed" : "set",
                        british.day(rated.recordedAt()),
                        rated.by().inFull(),
                        rated.reason());
    }

    private String round(GetPlan.Round round) {
        var whose = round.organisation() == null ? "The whole action" : "The part of " + round.organisation();
        var evidence = round.evidence() == null ? "" : ", evidence: " + round.evidence();
        var reopened = round.reopened();
        var day = round.happenedOn() == null ? "" : ", on " + british.day(round.happenedOn());
        var said = "%s, %s%s%s".formatted(whose, Wordings.lower(wordings.completion(round.kind())), day, evidence);
        var signedOff = round.signedOff();
        if (signedOff != null) {
            said = goingOn(said, "signed off by %s at “%s”".formatted(signedOff.by().inFull(), signedOff.meeting()));
        }
        return reopened == null
                ? said
                : goingOn(
                        said,
                        "reopened on %s by %s: %s"
                                .formatted(british.day(reopened.recordedAt()), reopened.by().inFull(), reopened.reason()));
    }

    private String revision(GetPlan.Revision revision) {
        var to = revision.to() == null ? revision.asWritten() : british.due(revision.to());
        return "from %s to %s: %s"
                .formatted(
                        revision.from() == null ? "no date" : british.due(revision.from()),
                        to == null ? "no date" : to,
                        revision.reason());
    }

    private String version(GetPlan.Version version) {
        var dated = version.publishedOn() == null ? "" : ", dated " + british.day(version.publishedOn());
        return version.label() + dated + (version.note() == null ? "" : ": " + version.note());
    }
}
