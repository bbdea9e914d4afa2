package throughline.documents.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.documents.paper.Place;
import throughline.documents.paper.Remark;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.AsWritten.Key;
import throughline.documents.plan.AsWritten.Priority;
import throughline.documents.plan.AsWritten.Row;
import throughline.documents.plan.AsWritten.Section;
import throughline.documents.plan.Column;
import throughline.documents.reading.Drafts.PriorityDraft;
import throughline.documents.reading.Drafts.RowDraft;
import throughline.documents.reading.Reading.TableRead;

/** What was read, put together as a plan, each part with where it stands; with the corrections of its texts. */
final class Assembly {
    private final Flow flow;
    private final Corrections corrections;
    private final Drafts drafts;
    private final Sections sections;
    private final List<Legends.Rated> rated;
    private final Map<String, String> headWords;
    private final Map<String, List<Bit>> headSources;
    private final List<Remark> remarks;
    private final List<TableRead> tables;
    private final boolean own;
    private final Said said;

    Assembly(
            Flow flow,
            Corrections corrections,
            Drafts drafts,
            Sections sections,
            List<Legends.Rated> rated,
            Map<String, String> headWords,
            Map<String, List<Bit>> headSources,
            List<Remark> remarks,
            List<TableRead> tables,
            boolean own) {
        this.flow = flow;
        this.corrections = corrections;
        this.drafts = drafts;
        this.sections = sections;
        this.rated = rated;
        this.headWords = headWords;
        this.headSources = headSources;
        this.remarks = remarks;
        this.tables = tables;
        this.own = own;
        this.said = new Said(corrections.texts(), flow.ledger());
    }

    Reading reading() {
        if (!own) {
            new Joins(drafts, corrections, remarks).apply();
        }
        headSources.forEach((name, bits) -> {
            if (!said.isEmptied(name, "")) {
                flow.ledger().source(name, bits);
            }
        });
        var ratings = new Ratings(rated, corrections, remarks);
        var keys = new LinkedHashMap<String, String>();
        var title = title();
        var priorities = new ArrayList<Priority>();
        for (var draft : drafts.priorities) {
            priorities.add(priority(draft, "priorities[" + priorities.size() + "]", title, ratings, keys));
        }
        var kept = kept();
        var partnership = said.words("partnership", "", headWords.getOrDefault("partnership", ""));
        if (partnership.isBlank()) {
            remarks.add(new Remark(
                    "no-partnership",
                    "The document does not say whose plan it is. Say which partnership's.",
                    Place.NOWHERE));
        }
        var plan = new AsWritten(
                orNull(said.words("source", "", headWords.getOrDefault("source", ""))) == null
                        ? (own ? title : flow.paper().name())
                        : headWords.getOrDefault("source", ""),
                title,
                partnership,
                orNull(said.words("period", "", headWords.getOrDefault("period", ""))),
                orNull(said.words("version", "", headWords.getOrDefault("version", ""))),
                orNull(said.words("marking", "", headWords.getOrDefault("marking", ""))),
                key(),
                priorities,
                kept);
        if (!own) {
            Doubts.of(drafts, plan, remarks);
        }
        var ledger = flow.ledger();
        var counts = new Counts(ledger, drafts, plan).all();
        return new Reading(
                plan, tables, ratings.colours(), ledger.sources(), ledger.unused(), counts, List.copyOf(remarks), keys);
    }

    private String title() {
        var read = headWords.getOrDefault("title", "");
        if (read.isBlank()) {
            read = flow.paper()
                    .name()
                    .replaceAll("\\.[A-Za-z]{2,5}$", "")
                    .replace('_', ' ')
                    .strip();
            remarks.add(new Remark(
                    "no-title",
                    "The document has no title that could be told. The name of its file stands for it.",
                    Place.NOWHERE));
        }
        return said.words("title", "", read);
    }

    private List<Key> key() {
        for (int i = 0; i < rated.size(); i++) {
            flow.ledger().source("statusKey[" + i + "]", rated.get(i).bits());
        }
        return rated.stream().map(Legends.Rated::key).toList();
    }

    private Priority priority(
            PriorityDraft draft, String path, String title, Ratings ratings, Map<String, String> keys) {
        keys.put(path, draft.key());
        var ledger = flow.ledger();
        ledger.source(path + ".title", draft.heading);
        if (draft.ref != null) {
            ledger.source(path + ".ref", draft.heading);
        }
        var more = new LinkedHashMap<String, String>();
        draft.more.forEach((name, bits) -> {
            var words = said.words(path + "." + name, draft.key() + "." + name, Bit.whole(bits));
            if (!words.isEmpty()) {
                more.put(name, words);
                ledger.source(path + "." + name, bits);
            } else {
                said.leave(bits);
            }
        });
        if (draft.title.isEmpty()) {
            remarks.add(new Remark(
                    "no-priorities",
                    "No heading of a priority stands above these actions. They stand under the plan's own title.",
                    draft.rows.isEmpty() ? Place.NOWHERE : draft.rows.getFirst().place));
        }
        var rows = new ArrayList<Row>();
        for (var row : draft.rows) {
            var at = path + ".actions[" + rows.size() + "]";
            keys.put(at, row.key());
            rows.add(row(row, at, ratings));
        }
        return new Priority(
                orNull(said.words(path + ".ref", draft.key() + ".ref", draft.ref == null ? "" : draft.ref)),
                said.words(
                        path + ".title",
                        draft.key() + ".title",
                        draft.title.isEmpty() ? (title.isBlank() ? "Actions" : title) : draft.title),
                more,
                rows);
    }

    private Row row(RowDraft row, String path, Ratings ratings) {
        var key = row.key();
        flow.ledger().source(path, row.labels);
        var rating = ratings.of(row);
        flow.ledger().source(path + ".rating", row.cell(Column.RATING));
        var columns = new LinkedHashMap<String, String>();
        row.columns.forEach((heading, bits) -> {
            var words = cell(path, key, heading, bits);
            if (words != null) {
                columns.put(heading, words);
            }
        });
        return new Row(
                cell(path, key, "ref", row.cell(Column.REF)),
                cell(path, key, "theme", row.cell(Column.THEME)),
                String.valueOf(
                        java.util.Objects.requireNonNullElse(cell(path, key, "text", row.cell(Column.TEXT)), "")),
                cell(path, key, "lead", row.cell(Column.LEAD)),
                cell(path, key, "timescale", row.cell(Column.TIMESCALE)),
                list(path, key, "milestones", row.cell(Column.MILESTONES)),
                cell(path, key, "progress", row.cell(Column.PROGRESS)),
                orNull(said.words(path + ".rating", key + ".rating", rating == null ? "" : rating)),
                list(path, key, "links", row.cell(Column.LINKS)),
                columns);
    }

    private @Nullable String cell(String path, String key, String name, List<Bit> bits) {
        var read =
                name.equals("ref") || name.equals("theme") ? (own ? Bit.whole(bits) : Bit.line(bits)) : Bit.whole(bits);
        var words = said.words(path + "." + name, key + "." + name, read);
        if (words.isEmpty()) {
            said.leave(bits);
            return null;
        }
        flow.ledger().source(path + "." + name, bits);
        return words;
    }

    private List<String> list(String path, String key, String name, List<Bit> bits) {
        var list = new ArrayList<String>();
        var points = own ? Points.own(bits) : Points.of(bits);
        var whole = said.given(path + "." + name, key + "." + name);
        if (whole != null) {
            flow.ledger().source(path + "." + name, bits);
            return whole.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        for (int i = 0; i < points.size(); i++) {
            var at = "." + name + "[" + i + "]";
            var words = said.words(path + at, key + at, Bit.whole(points.get(i)));
            if (words.isEmpty()) {
                said.leave(points.get(i));
            } else {
                list.add(words);
                flow.ledger().source(path + "." + name + "[" + (list.size() - 1) + "]", points.get(i));
            }
        }
        return list;
    }

    private List<Section> kept() {
        var all = new ArrayList<Section>();
        for (var section : sections.all()) {
            var given = said.given(section.key(), section.key());
            if (given != null && given.isBlank()) {
                said.leave(section.bits());
                continue;
            }
            all.add(new Section(section.key(), given == null ? section.content() : new Content.Words(given)));
            flow.ledger().source(section.key(), section.bits());
        }
        var byHand = flow.ledger().pieces().stream()
                .filter(piece -> !flow.ledger().isUsed(piece)
                        && corrections.kept().contains(piece.place().inWords()))
                .toList();
        if (!byHand.isEmpty()) {
            all.add(new Section(
                    "other.alsoInTheDocument",
                    new Content.Items(byHand.stream()
                            .<Content>map(piece -> new Content.Words(piece.words()))
                            .toList())));
            flow.ledger().source("other.alsoInTheDocument", Bit.of(byHand));
        }
        return all;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
