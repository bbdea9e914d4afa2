package throughline.command.imports.around;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.command.imports.WrittenPlan.Finding;
import throughline.command.reading.LinkReading;
import throughline.command.reading.PlanLink;
import throughline.events.AlignmentEvent;
import throughline.events.AlignmentEvent.PlanAligned;
import throughline.events.Prose;
import throughline.events.Strategy;

/** Which strategies a document says that it serves: by a note on its links, or by grouping its interventions alike. */
final class AlignmentRead {
    private static final Pattern NOTE = Pattern.compile(
            "\\blinks?(?:\\(s\\))? to (?:our|the|your) (?<name>\\p{Lu}[\\p{L}&’' -]*?(?:Plan|Strategy|Framework))\\b"
                    + "(?: in addition to (?<whole>.+?)\\s*)?$");
    private static final Pattern TITLED =
            Pattern.compile("(?U).*\\b(?:Plan|Strategy|Framework)\\b.*", Pattern.CASE_INSENSITIVE);

    private final Into into;

    AlignmentRead(Into into) {
        this.into = into;
    }

    List<AlignmentEvent> all() {
        var byName = new LinkedHashMap<String, AlignmentEvent>();
        var links = links();
        var notes = Spoken.in(into).stream()
                .flatMap(said -> note(said, links).stream())
                .toList();
        notes.forEach(
                aligned -> byName.putIfAbsent(plain(aligned.strategy().name().text()), aligned));
        into.sections()
                .flatMap(section -> grouped(section).stream())
                .forEach(aligned ->
                        byName.putIfAbsent(plain(aligned.strategy().name().text()), aligned));
        if (notes.isEmpty() && !links.isEmpty()) {
            into.findings()
                    .add(
                            new Finding(
                                    "strategy-unnamed",
                                    "priorities",
                                    "Actions link to priorities of another plan, but the document does not name it. Align the plan to it, so that they count there."));
        }
        return List.copyOf(byName.values());
    }

    private Optional<PlanAligned> note(Spoken said, List<PlanLink> links) {
        var note = NOTE.matcher(said.text());
        if (!note.find()) {
            return Optional.empty();
        }
        var whole = note.group("whole") == null ? null : LinkReading.of(note.group("whole"));
        return Optional.of(new PlanAligned(
                into.plan(),
                new Strategy(new Prose(note.group("name")), null),
                priorities(
                        Stream.concat(Stream.ofNullable(whole), links.stream()).toList(), said.piece()),
                whole == null ? null : Prose.orNull(whole.number() == null ? whole.title() : whole.number()),
                whole == null ? null : Prose.orNull(whole.subTheme()),
                said.piece().citation()));
    }

    /** As the links print them, by their numbers; a second title for a number is a finding. */
    private List<Strategy.Priority> priorities(List<PlanLink> links, Piece at) {
        Map<String, @Nullable String> titles = new LinkedHashMap<>();
        for (var link : links) {
            var number = link.number();
            if (number == null) {
                continue;
            }
            var known = titles.get(number);
            if (known == null) {
                titles.put(number, link.title());
            } else if (link.title() != null && !plain(known).equals(plain(link.title()))) {
                into.find(
                        "strategy-priority-unclear",
                        at,
                        "Priority %s is called “%s” and “%s”; the first is kept."
                                .formatted(number, known, link.title()));
            }
        }
        return titles.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(AlignmentRead::byNumber))
                .map(entry -> new Strategy.Priority(new Prose(entry.getKey()), Prose.orNull(entry.getValue())))
                .toList();
    }

    private List<PlanLink> links() {
        return into.written().priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .flatMap(row -> row.columns().stream())
                .filter(column -> column.key().text().equals("links"))
                .flatMap(column -> Piece.of(column).points().stream())
                .map(Piece::text)
                .filter(Objects::nonNull)
                .map(text -> LinkReading.of(text.text()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** A part titled as a plan whose headings are the groups of this plan's own interventions. */
    private Optional<PlanAligned> grouped(Piece section) {
        var title = section.textOf("title");
        if (title == null || !TITLED.matcher(title.text()).matches()) {
            return Optional.empty();
        }
        var groups = into.under("interventions")
                .flatMap(all -> all.points().stream())
                .flatMap(one -> Stream.ofNullable(one.textOf("group")))
                .map(group -> plain(group.text()))
                .collect(Collectors.toSet());
        var headings = new ArrayList<String>();
        for (var field : section.fields()) {
            var label = field.label();
            if (label != null && !label.equals("title")) {
                headings.add(label);
            }
        }
        if (headings.size() < 2 || !headings.stream().allMatch(heading -> groups.contains(plain(heading)))) {
            return Optional.empty();
        }
        return Optional.of(new PlanAligned(
                into.plan(),
                new Strategy(title, null),
                headings.stream()
                        .map(heading -> new Strategy.Priority(null, new Prose(heading)))
                        .toList(),
                null,
                null,
                section.citation()));
    }

    private static int byNumber(String one, String other) {
        return one.length() != other.length() ? Integer.compare(one.length(), other.length()) : one.compareTo(other);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }
}
