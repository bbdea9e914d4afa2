package throughline.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.query.history.Told;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/** The small marks and words that pages share: a rating's colour, how late, how often moved. */
@Component("marks")
public class Marks {
    private static final Set<String> COLOURS = Set.of("blue", "green", "amber", "red", "grey");

    /** A stretch of a sentence; a rating is drawn as its tag. */
    public record Piece(String text, boolean rating) {}

    /** The class that gives a rating the colour of the plan's key. */
    public String rag(@Nullable String label, @Nullable List<GetPlan.Key> key) {
        return "tl-rag--" + colour(label, key);
    }

    static String colour(@Nullable String label, @Nullable List<GetPlan.Key> key) {
        if (label == null) {
            return "none";
        }
        return key == null
                ? "grey"
                : key.stream()
                        .filter(entry -> entry.label().equalsIgnoreCase(label))
                        .map(GetPlan.Key::colour)
                        .filter(COLOURS::contains)
                        .findFirst()
                        .orElse("grey");
    }

    /** What needs attention stands first. */
    public List<GetPlan.Key> worstFirst(List<GetPlan.Key> key) {
        return key.reversed();
    }

    /** What a rating means in this plan; empty where the key does not say. */
    public String meaning(@Nullable String label, List<GetPlan.Key> key) {
        return key.stream()
                .filter(entry -> entry.label().equalsIgnoreCase(label))
                .map(GetPlan.Key::meaning)
                .findFirst()
                .orElse("");
    }

    /** “moved once”, “moved twice”, “moved 3 times”; empty where it never did. */
    public String moved(int slips) {
        return switch (slips) {
            case 0 -> "";
            case 1 -> "moved once";
            case 2 -> "moved twice";
            default -> "moved " + slips + " times";
        };
    }

    /** “1 day”, “14 days”. */
    public String days(long days) {
        return count(days, "day");
    }

    /** “1 action”, “4 actions”. */
    public String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** “today”, “yesterday”, “32 days ago”. */
    public String ago(LocalDate day, LocalDate on) {
        var days = ChronoUnit.DAYS.between(day, on);
        if (days <= 0) {
            return "today";
        }
        return days == 1 ? "yesterday" : days(days) + " ago";
    }

    /** The first words, where there is little room. */
    public String brief(String text) {
        return brief(text, 60);
    }

    /** @param most letters that there is room for */
    public String brief(String text, int most) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= most ? line : line.substring(0, Math.max(most / 2, line.lastIndexOf(' ', most))) + "\u00a0…";
    }

    /** An action's status in plain words. */
    public String status(String word) {
        var words = word.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Where an entry was recorded days after it happened, that in words. */
    public @Nullable String recordedAfter(Told told) {
        if (told.happenedOn() == null) {
            return null;
        }
        var days = ChronoUnit.DAYS.between(
                told.happenedOn(), told.at().atZone(Moment.LONDON).toLocalDate());
        return days > 0 ? "Recorded " + days(days) + " after" : null;
    }

    /** Among the same entries, those that say what was wrong in this one. */
    public List<Told> corrections(Told told, List<Told> events) {
        return events.stream()
                .filter(other -> other.kind().equals("correction") && corrects(other, told.position()))
                .toList();
    }

    private static boolean corrects(Told correction, long position) {
        return correction.data().get("position") instanceof Number number && number.longValue() == position;
    }

    /** The sentence, with the ratings that it moved between standing apart. */
    public List<Piece> pieces(Told told) {
        var from = told.data().get("from");
        var to = told.data().get("rating");
        if (!told.kind().equals("rating") || to == null) {
            return List.of(new Piece(told.sentence(), false));
        }
        var before = from == null ? " " : " from ";
        var words = before + (from == null ? "" : from + " to ") + to;
        var found = Pattern.compile(Pattern.quote(words) + "(?=[:.])").matcher(told.sentence());
        if (!found.find()) {
            return List.of(new Piece(told.sentence(), false));
        }
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(told.sentence().substring(0, found.start()) + before, false));
        if (from != null) {
            pieces.add(new Piece(from.toString(), true));
            pieces.add(new Piece(" to ", false));
        }
        pieces.add(new Piece(to.toString(), true));
        pieces.add(new Piece(told.sentence().substring(found.end()), false));
        return pieces;
    }
}
