package throughline.documents.printing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.documents.layout.Layout;
import throughline.documents.layout.Return;
import throughline.documents.layout.Return.Change;
import throughline.documents.layout.Return.Changes;
import throughline.documents.layout.Return.Field;
import throughline.documents.layout.Return.Figure;
import throughline.documents.layout.Return.Group;
import throughline.documents.layout.Return.Head;
import throughline.documents.layout.Return.Indicator;
import throughline.documents.layout.Return.Item;
import throughline.documents.layout.Return.Reading;
import throughline.documents.layout.Return.Standing;
import throughline.documents.layout.Return.Summary;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.AsWritten.Key;
import throughline.documents.plan.AsWritten.Priority;
import throughline.documents.plan.AsWritten.Row;
import throughline.documents.plan.AsWritten.Section;
import throughline.documents.plan.Column;

/** Returns of a partnership that does not exist, one of each kind. */
final class Returns {
    private static final Return.Foot FOOT =
            new Return.Foot(1042, "3f2a9c51d07be84466f1a2c39be0d5187f64c0b2a91d3e5876fa0c4b12d98e7f", Layout.EDITION);

    private static final List<Head> COLUMNS = List.of(
            new Head(Column.REF, "Ref"),
            new Head(Column.TEXT, "What we will do"),
            new Head(Column.LEAD, "Lead"),
            new Head(Column.TIMESCALE, "Timescale"),
            new Head(Column.MILESTONES, "Milestone(s)"),
            new Head(Column.PROGRESS, "Progress update"),
            new Head(Column.RATING, "RAG"),
            new Head(Column.LINKS, "Relevant links"),
            new Head(Column.OTHER, "Cost"));

    private Returns() {}

    /** The whole plan, with everything that a return can have. */
    static Return whole() {
        return of("The whole plan", plan(), standing(), true, null);
    }

    static Return changed() {
        return of("The whole plan", plan(), Map.of(), false, new Changes("25 July 2026", "25 October 2026", changes()));
    }

    static Return unchanged() {
        return of(
                "Priority 2: People", plan(), Map.of(), false, new Changes("25 July 2026", "26 July 2026", List.of()));
    }

    /** A plan in which nothing stands yet. */
    static Return empty() {
        var plan = new AsWritten(
                "Ashcombe Vale", "Ashcombe Vale", "Ashcombe Vale", null, null, null, List.of(), List.of(), List.of());
        var none = new Summary(
                List.of(), List.of(new Group("Off track", "No action is off track.", List.of())), List.of());
        return new Return(
                plan.title(),
                plan.partnership(),
                "The whole plan",
                "as it stood on 1 April 2026",
                "",
                FOOT,
                none,
                plan,
                List.of(),
                Map.of(),
                true,
                null);
    }

    /** Words of other scripts, right to left too, and signs that no font of ours has. */
    static Return manyScripts() {
        var actions = List.of(
                row("1", "שלום לכולם: פגישה ראשונה 12 במרץ", "רשות העיר", "Amber"),
                row("2", "خطة العمل لمنع العنف 2026", "شرطة المدينة", "Green"),
                row("3", "Mixed: the word مرحبا in a line, and שלום too", "Zażółć gęślą jaźń", "Red"),
                row("4", "Ünïcödé, Ελληνικά, Кириллица, ĂŞţŘ, 漢字とかな, 🙂 and √2 ≤ 3 → ✓", "Nguyễn Thị Ánh", "Blue"));
        var plan = new AsWritten(
                "scripts",
                "Many scripts · 漢字 · שלום",
                "Thornmere",
                null,
                null,
                "OFFICIAL",
                KEY,
                List.of(new Priority("א", "עדיפות ראשונה", Map.of(), actions)),
                List.of(new Section("notes", words("هذه ملاحظة من الشركاء", "And one in English"))));
        return new Return(
                plan.title(),
                "Thornmere",
                "The whole plan",
                "as it stood on 25 October 2026",
                "OFFICIAL",
                FOOT,
                summary(),
                plan,
                COLUMNS,
                Map.of(),
                true,
                null);
    }

    /** As long as the longest that a board ever got. */
    static Return sixtyPages() {
        var priorities = new ArrayList<Priority>();
        for (int at = 1; at <= 8; at++) {
            var rows = new ArrayList<Row>();
            for (int number = 1; number <= 32; number++) {
                rows.add(new Row(
                        at + "." + number,
                        null,
                        "Agree with every partner what is done in ward " + number
                                + " and who does it, and say so to those who live there.",
                        "Thornmere Council with Ashcombe Police",
                        "By March 2027",
                        List.of("First meeting held", "Plan agreed with the ward panel", "Residents told by letter"),
                        "The panel met on 3 September and agreed the first half of the plan. "
                                .repeat(1 + number % 4)
                                .strip(),
                        KEY.get(number % 4).label(),
                        List.of("Neighbourhood plan, chapter " + number),
                        Map.of("Cost", "£" + number + ",000")));
            }
            priorities.add(new Priority(
                    String.valueOf(at),
                    "Priority of the year, number " + at,
                    Map.of("owner", "Community Safety Board"),
                    rows));
        }
        var plan = new AsWritten(
                "long",
                "Safer Thornmere, all wards",
                "Thornmere",
                "2026-27",
                "version 4",
                "OFFICIAL",
                KEY,
                priorities,
                List.of());
        var standing = new LinkedHashMap<String, Standing>();
        for (int at = 0; at < 8; at++) {
            for (int row = 0; row < 32; row++) {
                standing.put(
                        "priorities[" + at + "].actions[" + row + "]",
                        new Standing(
                                "March 2026",
                                "31 March 2027; moved once: funding agreed late",
                                "Rosa Marsh",
                                "In progress",
                                KEY.get((row + 1) % 4).colour()));
            }
        }
        return new Return(
                plan.title(),
                "Thornmere",
                "The whole plan",
                "as it stood on 25 October 2026",
                "OFFICIAL",
                FOOT,
                summary(),
                plan,
                COLUMNS,
                standing,
                true,
                null);
    }

    private static final List<Key> KEY = List.of(
            new Key("Blue", "blue", "Done, and signed off by the board"),
            new Key("Green", "green", "On track to be done in time"),
            new Key("Amber", "amber", "At risk: may be late or fall short"),
            new Key("Red", "red", "Off track: will be late or fall short"));

    private static Return of(
            String about, AsWritten plan, Map<String, Standing> standing, boolean around, @Nullable Changes changes) {
        return new Return(
                plan.title(),
                plan.partnership(),
                about,
                "as it stood on 25 October 2026",
                "OFFICIAL",
                FOOT,
                summary(),
                plan,
                COLUMNS,
                standing,
                around,
                changes);
    }

    private static Summary summary() {
        return new Summary(
                List.of(
                        new Figure("Actions", 14),
                        new Figure("Completed", 3),
                        new Figure("Off track", 2),
                        new Figure("Moved", 1),
                        new Figure("No update received", 1),
                        new Figure("Queried", 0)),
                List.of(
                        new Group(
                                "Off track",
                                "No action is off track.",
                                List.of(
                                        new Item(
                                                "1.2",
                                                "Light the canal path between Mill Lane and the station",
                                                "Rosa Marsh (Thornmere Council)",
                                                "Rated Red on 2 October 2026: the contractor withdrew."),
                                        new Item(
                                                "2.1",
                                                "A mentor for every young person named by the panel",
                                                "Ashcombe Youth Justice Service",
                                                "Overdue since 30 September 2026."))),
                        new Group(
                                "Moved",
                                "No date was moved.",
                                List.of(
                                        new Item(
                                                "1.2",
                                                "Light the canal path between Mill Lane and the station",
                                                "Rosa Marsh (Thornmere Council)",
                                                "From 31 March 2026 to 30 November 2026, twice: tender repeated; contractor withdrew."))),
                        new Group(
                                "No update received",
                                "Every update that was asked for was given.",
                                List.of(new Item(
                                        "Priority 2, second action",
                                        "Evening opening of the Weir Street centre",
                                        "Post vacant",
                                        "Asked of Thornmere Council by 10 October 2026."))),
                        new Group("Queried", "No question is open.", List.of()),
                        new Group(
                                "Accountability unresolved",
                                "For every action somebody answers.",
                                List.of(new Item(
                                        "2.3",
                                        "Share what schools see",
                                        "",
                                        "“All partners” is named; nobody answers alone.")))),
                List.of(
                        new Indicator(
                                "Hospital admissions for assault with a sharp object",
                                "14 in 2025/26, 8 fewer than in 2023/24: moving as intended.",
                                List.of(
                                        new Reading("2023/24", 22, "22"),
                                        new Reading("2024/25", 19, "19"),
                                        new Reading("2025/26", 14, "14"))),
                        new Indicator(
                                "Residents who feel safe after dark",
                                "61% in 2025, up from 54% in 2023.",
                                List.of(new Reading("2023", 54, "54%"), new Reading("2025", 61, "61%"))),
                        new Indicator("Exclusions for violence", "No reading yet.", List.of())));
    }

    private static AsWritten plan() {
        return new AsWritten(
                "safer-thornmere-v12.docx",
                "Safer Thornmere Plan",
                "Thornmere Community Safety Partnership",
                "April 2026 to March 2027",
                "version 12, 22 September 2026",
                "OFFICIAL",
                KEY,
                List.of(
                        new Priority(
                                "1",
                                "Places",
                                ordered(
                                        "owner",
                                        "Thornmere Council",
                                        "outcome",
                                        "Fewer people are hurt in the places where most harm happens.\nEvery ward has its say."),
                                List.of(
                                        new Row(
                                                "1.1",
                                                null,
                                                "Walk each of the nine hotspots with the people who live there, by day and by night, and agree what must change.",
                                                "Head of Community Safety, with ward panels",
                                                "Each quarter",
                                                List.of(
                                                        "First walks done",
                                                        "What was agreed is put up at each place",
                                                        "Second walks"),
                                                "Seven of nine walked by 12 September.\nMill Lane: two lamps mended the same week.\n= a line that begins with an equals sign",
                                                "Green",
                                                List.of("Neighbourhood plan 3.2"),
                                                Map.of("Cost", "£2,400")),
                                        new Row(
                                                "1.2",
                                                null,
                                                "Light the canal path between Mill Lane and the station",
                                                "Thornmere Council",
                                                "31 March 2026",
                                                List.of("Survey", "Tender\n(repeated in May)", "Lamps in place"),
                                                "The contractor withdrew in September; a third tender is out.",
                                                "Red",
                                                List.of("Canal strategy", "Lighting policy"),
                                                Map.of("Cost", "£86,000")),
                                        new Row(
                                                "1.3",
                                                null,
                                                "=SUM(A1:A9) is how this action begins, and it stays words",
                                                "Ashcombe Police & partners <all>",
                                                "2026/27",
                                                List.of(),
                                                null,
                                                null,
                                                List.of(),
                                                Map.of()))),
                        new Priority(
                                "2 (i)",
                                "People",
                                ordered("owner", "Ashcombe Youth Justice Service"),
                                List.of(
                                        new Row(
                                                "2.1",
                                                null,
                                                "A mentor for every young person named by the panel, from the first week and for as long as it takes",
                                                "Ashcombe Youth Justice Service",
                                                "September 2026",
                                                List.of("Ten mentors trained", "Twenty mentors trained"),
                                                "Nineteen of 31 have a mentor. Two mentors left in August; four more start in November. "
                                                        .repeat(6)
                                                        .strip(),
                                                "Amber",
                                                List.of("Youth justice plan 2026"),
                                                Map.of("Cost", "£54,000 a year")),
                                        new Row(
                                                null,
                                                null,
                                                "Evening opening of the Weir Street centre",
                                                "Thornmere Council",
                                                "Ongoing",
                                                List.of(),
                                                "- opened on Thursdays",
                                                "Blue",
                                                List.of(),
                                                Map.of()),
                                        new Row(
                                                "2.3",
                                                null,
                                                "Share what schools see",
                                                "All",
                                                null,
                                                List.of("Agreement signed"),
                                                null,
                                                "Green",
                                                List.of(),
                                                Map.of("Cost", "none")))),
                        new Priority(null, "3 nights that matter", Map.of(), List.of())),
                List.of(
                        new Section(
                                "notes",
                                words(
                                        "Agreed by the board on 22 September 2026.",
                                        "Some actions are shared with the county.")),
                        new Section(
                                "abbreviations",
                                new Content.Fields(List.of(
                                        field("CSB", "Community Safety Board"),
                                        field("YJS", "Youth Justice Service")))),
                        new Section(
                                "indicators",
                                new Content.Items(List.of(
                                        fields("name", "Hospital admissions", "area", "Thornmere", "baseline", "22"),
                                        fields("name", "Feeling safe", "area", "Ashcombe Vale", "baseline", "54%")))),
                        new Section(
                                "fund",
                                new Content.Fields(List.of(
                                        field("name", "Community Fund"),
                                        new AsWritten.Field(
                                                "limits (in a year)", words("£5,000 a group", "one bid each"))))),
                        new Section(
                                "other.vision",
                                new Content.Words(
                                        "A town where nobody is afraid of the way home.\nA town that listens.")),
                        new Section(
                                "other.wards",
                                new Content.Items(List.of(words("Mill", "2,310"), words("Weir", "1,840")))),
                        new Section(
                                "other.partners",
                                new Content.Items(List.of(
                                        fields("name", "Thornmere Council"),
                                        new Content.Fields(List.of(
                                                field("name", "Health"),
                                                new AsWritten.Field(
                                                        "members", words("NHS Thornmere", "Public health")))))))));
    }

    private static Map<String, Standing> standing() {
        return Map.of(
                "priorities[0].actions[0]",
                        new Standing("Each quarter", "31 December 2026", "Rosa Marsh", "In progress", "green"),
                "priorities[0].actions[1]",
                        new Standing(
                                "31 March 2026",
                                "30 November 2026; moved twice: tender repeated; contractor withdrew",
                                "Rosa Marsh",
                                "In progress, overdue against the first date",
                                "red"),
                "priorities[0].actions[2]", new Standing("", "", "Unresolved: two are named", "Not started", ""),
                "priorities[1].actions[0]",
                        new Standing(
                                "30 September 2026",
                                "30 September 2026",
                                "Idris Bell",
                                "In progress, overdue",
                                "amber"),
                "priorities[1].actions[1]", new Standing("", "", "Post vacant", "Completed, signed off", "blue"),
                "priorities[1].actions[2]",
                        new Standing("", "", "Unresolved: everyone is named", "Partly completed", "green"));
    }

    private static List<Change> changes() {
        return List.of(
                new Change(
                        "Changed",
                        "1.2 Light the canal path between Mill Lane and the station",
                        List.of(
                                new Field("Due", "31 August 2026", "30 November 2026"),
                                new Field("RAG", "Amber", "Red")),
                        List.of(
                                "Rosa Marsh moved the date of 1.2 to 30 November 2026: contractor withdrew.",
                                "Rosa Marsh moved 1.2 from Amber to Red: no contractor.")),
                new Change(
                        "Added",
                        "2.3 Share what schools see",
                        List.of(),
                        List.of("The board asked for it on 22 September 2026.")),
                new Change(
                        "Removed",
                        "1.9 Buy more barriers",
                        List.of(new Field("Action", "Buy more barriers for market days", "")),
                        List.of()));
    }

    private static Row row(String ref, String text, String lead, String rating) {
        return new Row(ref, null, text, lead, null, List.of(), null, rating, List.of(), Map.of());
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at], pairs[at + 1]);
        }
        return map;
    }

    private static Content words(String... texts) {
        return new Content.Items(
                List.of(texts).stream().<Content>map(Content.Words::new).toList());
    }

    private static Content fields(String... pairs) {
        var fields = new ArrayList<AsWritten.Field>();
        ordered(pairs).forEach((name, text) -> fields.add(field(name, text)));
        return new Content.Fields(fields);
    }

    private static AsWritten.Field field(String name, String text) {
        return new AsWritten.Field(name, new Content.Words(text));
    }
}
