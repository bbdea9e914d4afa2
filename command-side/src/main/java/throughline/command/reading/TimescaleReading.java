package throughline.command.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.Due;
import throughline.events.Prose;
import throughline.events.Timescale;
import throughline.events.Timescale.Kind;

/** Reads a timescale cell: what kind it is, and the days and months in it, as far as the text settles them. */
public final class TimescaleReading {
    /**
     * @param timescale no kind where nothing was understood; then there is a doubt that says why
     * @param carryForward the cell says itself that the action goes on in the next plan
     * @param partnerDates where the cell names partners with a date for each
     */
    public record Read(Timescale timescale, boolean carryForward, List<PartnerDate> partnerDates, List<Doubt> doubts) {}

    /** @param party as printed before the date */
    public record PartnerDate(
            String party, Due due, @Nullable LocalDate from) {}

    static final String UNCLEAR = "timescale-unclear";

    /** No cell of a plan says when in more characters than this; longer text is something else. */
    private static final int LONGEST = 1_000;

    public static Read of(String asWritten, Reference reference) {
        var prose = Prose.orNull(asWritten);
        if (asWritten.chars().noneMatch(Character::isLetterOrDigit) && !asWritten.contains("?")
                || Wordings.NOTHING.matcher(asWritten).matches()) {
            return new Read(new Timescale(prose, Kind.NONE, null), false, List.of(), List.of());
        }
        if (asWritten.length() > LONGEST) {
            var doubt = new Doubt(
                    UNCLEAR,
                    new Span(0, asWritten.length()),
                    "This text is too long to be read as a timescale. It is kept as written; set the date that it means.");
            return new Read(new Timescale(prose, null, null), false, List.of(), List.of(doubt));
        }
        var carried = Wordings.CARRIED_OVER.matcher(asWritten);
        var carryForward = carried.find();
        var rest = carried.replaceAll(match -> " ".repeat(match.end() - match.start()));
        if (carryForward && rest.isBlank()) {
            var doubt = new Doubt(
                    UNCLEAR,
                    new Span(0, asWritten.length()),
                    "The cell says that this goes on in the next plan, but not when it is due. Set the last day.");
            return new Read(new Timescale(prose, null, null), true, List.of(), List.of(doubt));
        }
        var words = new TimescaleWords(rest, reference);
        var meaning = words.meaning();
        return new Read(
                new Timescale(
                        prose,
                        meaning.kind(),
                        meaning.due(),
                        meaning.from(),
                        meaning.every() == null ? null : new Prose(meaning.every()),
                        Labels.dates(rest, words.dated())),
                carryForward,
                Labels.partners(rest, words.dated()),
                words.doubts());
    }
}
