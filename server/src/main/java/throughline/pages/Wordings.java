package throughline.pages;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import throughline.events.Appointment;
import throughline.events.Completion;
import throughline.events.Lead;
import throughline.events.Timescale;
import throughline.query.carrying.Choice;

/** What stands for a reader in place of the contract's words. */
@Component("wordings")
public class Wordings {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("ref", "Reference"),
            Map.entry("title", "Title"),
            Map.entry("name", "Name"),
            Map.entry("kind", "Kind"),
            Map.entry("key", "Heading"),
            Map.entry("content", "Content"),
            Map.entry("theme", "Theme"),
            Map.entry("text", "Wording"),
            Map.entry("leadAsWritten", "Lead as written"),
            Map.entry("leads", "Leads"),
            Map.entry("accountable", "Who answers"),
            Map.entry("rating", "Rating"),
            Map.entry("status", "Status"),
            Map.entry("milestones", "Milestones"),
            Map.entry("columns", "Other columns"),
            Map.entry("lastUpdate", "Latest update"),
            Map.entry("lastRated", "Last rated"),
            Map.entry("completions", "Completions"),
            Map.entry("origins", "Carried from"),
            Map.entry("carriedTo", "Carried to"),
            Map.entry("carriedInto", "Goes on as"),
            Map.entry("corrections", "Corrections"),
            Map.entry("version", "Version"),
            Map.entry("versions", "Versions published"),
            Map.entry("standing", "Standing of the plan"),
            Map.entry("asWritten", "Timescale as written"),
            Map.entry("timescale.kind", "Kind of timescale"),
            Map.entry("due", "Due"),
            Map.entry("originalDue", "First date promised"),
            Map.entry("revisions", "Dates moved"),
            Map.entry("slips", "Times that it slipped"));

    /** The name of a field of the plan's JSON: “Who answers” for {@code accountable}. */
    public static String field(String name) {
        return FIELDS.getOrDefault(name, spaced(name));
    }

    public String completion(Completion kind) {
        return switch (kind) {
            case DELIVERED -> "Delivered";
            case IN_PLACE -> "In place: business as usual from now on";
            case SUPERSEDED -> "Superseded: nothing more is owed";
        };
    }

    public String party(Lead.Kind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case POST -> "post";
            case GROUP -> "group";
            case ORGANISATION -> "organisation";
            case EVERYONE -> "everyone";
            case UNCLEAR -> "unclear";
        };
    }

    /** As in “acting chair of”. */
    public String office(Lead.Kind kind, Appointment.Manner manner) {
        var office = switch (kind) {
            case GROUP -> "chair of";
            case ORGANISATION -> "nominated officer of";
            case PERSON, POST, EVERYONE, UNCLEAR -> "holder of";
        };
        return switch (manner) {
            case SUBSTANTIVE -> office;
            case JOINT -> "joint " + office;
            case ACTING -> "acting " + office;
        };
    }

    /** “in name” says nothing that a reader would miss. */
    public String manner(Appointment.Manner manner) {
        return switch (manner) {
            case SUBSTANTIVE -> "";
            case JOINT -> "jointly";
            case ACTING -> "acting";
        };
    }

    public String timescale(Timescale.Kind kind) {
        return switch (kind) {
            case BY_DATE -> "by a date";
            case BY_MONTH -> "by a month";
            case PERIOD -> "over a period";
            case RECURRING -> "recurring";
            case EVENT -> "when something happens";
            case REVIEW_AT -> "reviewed at a date";
            case ONGOING -> "ongoing";
            case UNCERTAIN -> "uncertain";
            case NONE -> "none";
        };
    }

    /** What can be decided about an unfinished action. */
    public String choice(Choice choice) {
        return switch (choice) {
            case CARRY_FORWARD -> "Carry forward";
            case COMPLETE -> "Complete";
            case STOP -> "Stop";
            case BUSINESS_AS_USUAL -> "Hand to business as usual";
            case SPLIT -> "Split into several";
            case MERGE -> "Merge with another";
            case LEAVE -> "Leave as it is";
        };
    }

    static String decided(Choice choice) {
        return switch (choice) {
            case CARRY_FORWARD -> "carried forward";
            case COMPLETE -> "completed";
            case STOP -> "stopped";
            case BUSINESS_AS_USUAL -> "handed to business as usual";
            case SPLIT -> "split";
            case MERGE -> "merged";
            case LEAVE -> "left as they are";
        };
    }

    /** What a reader may look for in a plan's history. */
    public String about(String kind) {
        return switch (kind) {
            case "plan" -> "the plan itself";
            case "section" -> "sections";
            case "action" -> "actions and their wording";
            case "lead" -> "leads";
            case "timescale" -> "dates";
            case "milestone" -> "milestones";
            case "progress" -> "progress";
            case "rating" -> "ratings";
            case "completion" -> "completions";
            case "request" -> "update requests";
            case "query" -> "queries";
            case "evidence" -> "evidence";
            case "standing" -> "holds, stops and duplicates";
            case "row" -> "conditions, quantities and links";
            case "indicator" -> "indicators";
            case "intervention" -> "interventions";
            case "fund" -> "funds and awards";
            case "governance" -> "boards and reviews";
            case "alignment" -> "the strategy that it serves";
            case "round" -> "rounds of requests";
            case "correction" -> "corrections";
            case "party" -> "parties";
            case "document" -> "documents and returns";
            case "withholding" -> "withheld texts";
            case "log" -> "the record as a whole";
            default -> kind;
        };
    }

    /** “Not started” for {@code not-started}. */
    public static String capital(String word) {
        var text = word.replace('-', ' ').strip();
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    public static String lower(String words) {
        return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static String spaced(String name) {
        return capital(name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.UK));
    }
}
