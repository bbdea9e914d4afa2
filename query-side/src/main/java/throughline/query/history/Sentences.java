package throughline.query.history;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.events.AccountabilityRule;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionEvent.ColumnKept;
import throughline.events.ActionEvent.EntryCorrected;
import throughline.events.By;
import throughline.events.CompletionEvent;
import throughline.events.ContextEvent;
import throughline.events.EvidenceEvent;
import throughline.events.Lead;
import throughline.events.LeadEvent;
import throughline.events.MilestoneEvent;
import throughline.events.LogEvent;
import throughline.events.PartyEvent;
import throughline.events.PartyEvent.Appointed;
import throughline.events.PartyEvent.AppointmentEnded;
import throughline.events.PartyEvent.PartyClarified;
import throughline.events.PartyEvent.PartyRegistered;
import throughline.events.PlanEvent;
import throughline.events.PlanEvent.AccountabilityRuleSet;
import throughline.events.PlanEvent.DocumentBroughtIn;
import throughline.events.PlanEvent.PlanEnded;
import throughline.events.PlanEvent.PlanEntryCorrected;
import throughline.events.PlanEvent.PlanLocked;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PlanUnlocked;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanEvent.PriorityMoved;
import throughline.events.PlanEvent.PriorityRenamed;
import throughline.events.PlanEvent.RatingRuleSet;
import throughline.events.PlanEvent.ReturnIssued;
import throughline.events.PlanEvent.StatusKeyChosen;
import throughline.events.PlanEvent.VersionPublished;
import throughline.events.ProgressEvent;
import throughline.events.QueryEvent;
import throughline.events.RatingEvent;
import throughline.events.RequestEvent;
import throughline.events.RoundEvent;
import throughline.events.RoundEvent.RoundClosed;
import throughline.events.RoundEvent.RoundOpened;
import throughline.events.RowEvent;
import throughline.events.RowEvent.DoubtNoted;
import throughline.events.SectionEvent;
import throughline.events.SectionEvent.SectionRewritten;
import throughline.events.SectionEvent.SectionWritten;
import throughline.events.StandingEvent;
import throughline.events.TimescaleEvent;
import throughline.events.WithholdingEvent;
import throughline.events.WordingEvent;
import throughline.query.Who;
import throughline.query.journal.Entry;
import throughline.query.journal.Names;
import throughline.query.plan.PlanState;

/** The sentence of every entry: “Priya Shah (Council) moved 3.4 from Amber to Green: training delivered.” */
public final class Sentences {
    private final Names names;

    public Sentences(Names names) {
        this.names = names;
    }

    /** @param before the plan just before the entry */
    public String of(Entry entry, PlanState before) {
        var who = Who.of(entry.by(), names);
        return who.inFull() + (wasRead(entry) ? ", reading the document, " : " ")
                + switch (entry.event()) {
                    case PlanEvent event -> plan(event, before);
                    case SectionEvent event -> section(event, before);
                    case PartyEvent event -> party(event, before);
                    case RoundEvent event -> round(event, before);
                    case ActionEvent event -> action(event, before, who);
                    case ContextEvent event -> ContextSentences.of(event, before);
                    case WithholdingEvent event -> WithholdingSentences.of(event);
                    case LogEvent event -> WithholdingSentences.of(event);
                };
    }

    /** What an import says that somebody did was done by whoever wrote the document, not by whoever brought it in. */
    private static boolean wasRead(Entry entry) {
        return entry.by().channel() == By.Channel.IMPORT
                && switch (entry.event()) {
                    case RequestEvent e -> true;
                    case QueryEvent e -> true;
                    case StandingEvent e -> true;
                    case CompletionEvent e -> true;
                    case RowEvent e -> !(e instanceof DoubtNoted);
                    case ActionEvent e -> false;
                    case PlanEvent e -> false;
                    case SectionEvent e -> false;
                    case PartyEvent e -> false;
                    case RoundEvent e -> false;
                    case ContextEvent e -> false;
                    case WithholdingEvent e -> false;
                    case LogEvent e -> false;
                };
    }

    /** A label often says itself that it is a version. */
    private static String version(String label) {
        return label.toLowerCase(Locale.UK).startsWith("version") ? label : "the version “" + label + "”";
    }

    private static String plan(PlanEvent event, PlanState before) {
        return switch (event) {
            case PlanOpened e ->
                "opened the plan " + Words.inFull(e.title()) + (e.period() == null ? "" : " for " + e.period())
                        + (e.source() == null
                                ? ""
                                : ", read from " + Words.quoted(e.source().name())) + ".";
            case PriorityAdded e ->
                "added priority " + (e.ref() == null ? "" : e.ref() + ", ") + Words.ending(e.title());
            case PriorityRenamed e ->
                "changed the heading of " + Words.priority(before, e.priorityId()) + " to "
                        + (e.ref() == null ? "" : e.ref() + ", ") + Words.inFull(e.title())
                        + Words.because(e.reason());
            case PriorityMoved e ->
                "moved " + Words.priority(before, e.priorityId())
                        + (e.after() == null ? " to the top of the plan" : " below " + Words.priority(before, e.after()))
                        + Words.because(e.reason());
            case VersionPublished e ->
                "published " + version(e.label().text())
                        + (e.publishedOn() == null ? "" : ", dated " + British.day(e.publishedOn()))
                        + Words.because(e.note());
            case PlanEnded e -> "ended the plan on " + British.day(e.endedOn()) + Words.because(e.reason());
            case PlanLocked e -> "locked the plan" + Words.because(e.reason());
            case PlanUnlocked e -> "unlocked the plan" + Words.because(e.reason());
            case AccountabilityRuleSet e -> rule(e.rule()) + Words.because(e.reason());
            case RatingRuleSet e ->
                (e.rule() == null ? "took back the rule for ratings" : "set a rule for ratings")
                        + Words.because(e.reason());
            case StatusKeyChosen e ->
                "chose the ratings "
                        + British.list(e.statusKey().entries().stream()
                                .map(entry -> entry.rating().label())
                                .toList())
                        + Words.because(e.reason());
            case DocumentBroughtIn e ->
                "kept the document " + Words.quoted(e.file().name())
                        + (e.version() == null ? "" : ", " + version(e.version().text())) + ", from which "
                        + (e.rows() == 1 ? "1 row was read." : e.rows() + " rows were read.");
            case ReturnIssued e -> returned(e);
            case PlanEntryCorrected e ->
                "corrected entry @" + e.position() + " to read " + Words.inFull(e.correction())
                        + Words.because(e.reason());
        };
    }

    private static String returned(ReturnIssued issued) {
        var what = switch (issued.scope().kind()) {
            case WHOLE -> "the whole plan";
            case PRIORITY -> "one priority";
            case PARTNER -> "what falls to one partner";
            case CHANGES -> "what changed since entry @" + issued.scope().since();
        };
        var whom = switch (issued.readers()) {
            case PARTNERSHIP -> "";
            case PUBLIC -> " for the public";
        };
        return "issued a return" + whom + " of " + what + " as at entry @" + issued.asAt()
                + (issued.purpose() == null ? "." : ": " + Words.ending(issued.purpose()));
    }

    private static String rule(@Nullable AccountabilityRule rule) {
        if (rule == null) {
            return "took back the plan's rule for who answers";
        }
        var group = rule.group() == null ? "" : "a group's chair is " + rule.group();
        var list = rule.list() == null ? "" : "the first of a list is " + rule.list();
        return "set the plan's rule for who answers: "
                + (group.isEmpty() || list.isEmpty() ? group + list : group + ", and " + list);
    }

    private static String section(SectionEvent event, PlanState before) {
        return switch (event) {
            case SectionRewritten e -> {
                var section = before.sections().get(e.sectionId());
                yield "rewrote the section" + (section == null ? "" : " " + Words.inFull(section.key()))
                        + Words.because(e.reason());
            }
            case SectionWritten e -> "put the section " + Words.inFull(e.key()) + " into the plan.";
        };
    }

    private static String party(PartyEvent event, PlanState before) {
        return switch (event) {
            case PartyRegistered e -> "entered " + e.name() + " in the register as " + kind(e.kind()) + ".";
            case PartyClarified e ->
                "clarified in the register that " + before.nameOf(e.partyId()) + " is " + e.name() + ", "
                        + kind(e.kind()) + Words.because(e.reason());
            case Appointed e -> appointed(e, before);
            case AppointmentEnded e ->
                "said that " + holder(e, before) + " held " + before.nameOf(e.partyId()) + " until "
                        + British.day(e.to()) + Words.because(e.reason());
        };
    }

    private static String kind(Lead.Kind kind) {
        return switch (kind) {
            case PERSON -> "a person";
            case POST -> "a post";
            case GROUP -> "a group";
            case ORGANISATION -> "an organisation";
            case EVERYONE -> "a word for everyone";
            case UNCLEAR -> "a name that is not clear yet";
        };
    }

    private static String appointed(Appointed event, PlanState before) {
        var party = before.parties().get(event.partyId());
        var as = switch (party == null ? Lead.Kind.POST : party.kind()) {
            case GROUP -> " as chair of ";
            case ORGANISATION -> " as the nominated officer of ";
            case PERSON, POST, EVERYONE, UNCLEAR -> " as ";
        };
        var manner = switch (event.manner()) {
            case SUBSTANTIVE -> "";
            case JOINT -> " (jointly)";
            case ACTING -> " (acting)";
        };
        return "entered " + before.nameOf(event.holder()) + as + before.nameOf(event.partyId()) + manner + " from "
                + British.day(event.from()) + (event.to() == null ? "" : " to " + British.day(event.to()))
                + Words.because(event.reason());
    }

    private static String holder(AppointmentEnded event, PlanState before) {
        var party = before.parties().get(event.partyId());
        var tenure = party == null ? null : party.tenures().get(event.appointmentId());
        return tenure == null
                ? "somebody"
                : before.nameOf(tenure.appointed().event().holder());
    }

    private static String round(RoundEvent event, PlanState before) {
        return switch (event) {
            case RoundOpened e ->
                "opened the round " + Words.inFull(e.title()) + ", to be answered by " + British.day(e.deadline())
                        + (e.boardOn() == null ? "" : ", for the board on " + British.day(e.boardOn())) + ".";
            case RoundClosed e -> {
                var round = before.updateRounds().get(e.roundId());
                yield "closed the round"
                        + (round == null
                                ? ""
                                : " " + Words.inFull(round.opened().event().title()))
                        + Words.because(e.note());
            }
        };
    }

    private static String action(ActionEvent event, PlanState before, Who who) {
        var action = Words.action(before, event.actionId());
        return switch (event) {
            case ActionAdded e ->
                "added " + (e.ref() == null ? "the action " : e.ref() + ", ")
                        + (e.origins().isEmpty()
                                ? Words.ending(e.text())
                                : Words.inFull(e.text()) + ", carried forward from an earlier plan.");
            case ColumnKept e ->
                "kept the column " + Words.inFull(e.column()) + " of " + action + " as it was printed.";
            case WordingEvent e -> ActionSentences.wording(e, action, before);
            case CarriedForward e -> "carried " + action + " forward to the next plan" + Words.because(e.reason());
            case EntryCorrected e ->
                "corrected entry @" + e.position() + " on " + action + " to read " + Words.inFull(e.correction())
                        + Words.because(e.reason());
            case LeadEvent e -> ActionSentences.lead(e, action, before);
            case TimescaleEvent e -> ActionSentences.timescale(e, action, before);
            case MilestoneEvent e -> ActionSentences.milestone(e, action, before);
            case RowEvent e -> RowSentences.of(e, action, before);
            case RequestEvent e -> ChasingSentences.request(e, action, before);
            case QueryEvent e -> ChasingSentences.query(e, action, before);
            case EvidenceEvent e -> EvidenceSentences.of(e, action, before, who);
            case StandingEvent e -> ChasingSentences.standing(e, action, before);
            case ProgressEvent e -> ActionSentences.progress(e, action, before, who);
            case RatingEvent e -> ActionSentences.rating(e, action);
            case CompletionEvent e -> ActionSentences.completion(e, action, before);
        };
    }
}
