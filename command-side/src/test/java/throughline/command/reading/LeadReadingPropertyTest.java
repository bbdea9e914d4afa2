package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a cell holds, its reading accounts for every letter of it. */
class LeadReadingPropertyTest {
    private static final Pattern JOINING = Pattern.compile(
            "(?i)\\b(?:and|or|with|the|our|by|led|both|jointly|joint|plus|along|as|well"
                    + "|supported|assisted|support|input|help|assistance|from|of|in|partnership|conjunction|collaboration|together"
                    + "|consultation|liaison|association|alongside|leads?|supports?|supporting|partners?|others?|its|their)\\b");

    @Property(tries = 500)
    void every_letter_belongs_to_one_lead_or_to_a_doubt_or_only_joins(@ForAll("cells") String cell) {
        var reading = LeadReading.of(cell, Glossary.NONE, new Parties(Set.of("bright futures", "yjs")));

        int end = 0;
        var left = new StringBuilder(cell);
        for (var lead : reading.leads()) {
            assertThat(lead.span().start()).isBetween(end, cell.length());
            assertThat(lead.span().end()).isGreaterThan(lead.span().start()).isLessThanOrEqualTo(cell.length());
            assertThat(lead.name()).isNotBlank().isEqualTo(lead.name().strip());
            end = lead.span().end();
            blank(left, lead.span());
        }
        for (var doubt : reading.doubts()) {
            assertThat(doubt.span().start()).isBetween(0, doubt.span().end());
            assertThat(doubt.span().end()).isLessThanOrEqualTo(cell.length());
            blank(left, doubt.span());
        }
        assertThat(JOINING.matcher(left).replaceAll("")).doesNotContainPattern("[\\p{L}\\d]");
    }

    @Property(tries = 200)
    void any_text_at_all_has_a_reading(@ForAll String cell) {
        var reading = LeadReading.of(cell, Glossary.NONE, Parties.NONE);

        assertThat(reading.leads().isEmpty() && reading.doubts().isEmpty()).isEqualTo(cell.isBlank());
    }

    private static void blank(StringBuilder text, Span span) {
        text.replace(span.start(), span.end(), " ".repeat(span.end() - span.start()));
    }

    @Provide
    Arbitrary<String> cells() {
        var names = Arbitraries.of(
                "Police",
                "MBC",
                "YJS",
                "Bright Futures",
                "Head of Housing",
                "Head of Housing (JS)",
                "All",
                "Health and Wellbeing Board",
                "Millbank Council",
                "The council's Policy",
                "Performance Team",
                "Alcohol",
                "Public Health",
                "Jane Smith",
                "Sgt Patel",
                "Lead: Fire",
                "Support: Fire",
                "TBC",
                "local shops",
                "its Outreach Team",
                "Probation (lead)",
                "Coordinator (North & West)",
                "MBC Education",
                "nominee",
                "Fire");
        var joints = Arbitraries.of(
                " & ",
                ", ",
                " and ",
                "/",
                " ",
                " with ",
                " supported by ",
                "; ",
                "\n",
                "? ",
                " or ",
                " – ",
                ". ",
                ", and ",
                " with support from ",
                " with the ",
                " and the ",
                " ?",
                "(",
                ")");
        return Arbitraries.integers()
                .between(1, 7)
                .flatMap(parts -> names.list()
                        .ofSize(parts)
                        .flatMap(chosen -> joints.list().ofSize(parts).map(between -> together(chosen, between))));
    }

    private static String together(List<String> names, List<String> joints) {
        var cell = new StringBuilder(names.getFirst());
        for (int i = 1; i < names.size(); i++) {
            cell.append(joints.get(i)).append(names.get(i));
        }
        return cell.toString();
    }
}
