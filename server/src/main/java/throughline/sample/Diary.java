package throughline.sample;

import static java.time.ZoneOffset.UTC;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.axonframework.eventhandling.GenericEventMessage;
import throughline.command.Words;
import throughline.command.action.AttachEvidence;
import throughline.command.action.Evidence;
import throughline.command.imports.ImportPlan;
import throughline.command.imports.WrittenPlan;
import throughline.commands.Desk;
import throughline.commands.Once;
import throughline.documents.reading.Corrections;
import throughline.commands.Receipt;
import throughline.documents.printing.Format;
import throughline.drafts.FileCheck;
import throughline.drafts.HandedInFiles;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.EvidenceId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.Readers;
import throughline.events.ReturnId;
import throughline.events.ReturnScope;
import throughline.people.DemoAccounts;
import throughline.people.SignedIn;
import throughline.staging.PlanRead;
import throughline.staging.SentFile;
import throughline.staging.StagedDocuments;
import tools.jackson.databind.JsonNode;
import throughline.query.journal.Moment;
import throughline.returns.Asked;
import throughline.returns.Issuing;

/**
 * Sends one command after another, each in the name and at the moment that the story has reached. Every step has a key
 * of its own: told a second time, the story goes over what is there and continues where it broke off.
 */
final class Diary {
    static final String FIRST = key(1);
    private static final Duration TYPING = Duration.ofSeconds(197);

    private final Desk desk;
    private final Calendar calendar;
    private final HandedInFiles files;
    private final StagedDocuments documents;
    private final Issuing returns;
    private SignedIn who = DemoAccounts.COORDINATOR;
    private Instant moment = Instant.EPOCH;
    private int step;

    Diary(Desk desk, Calendar calendar, HandedInFiles files, StagedDocuments documents, Issuing returns) {
        this.desk = desk;
        this.calendar = calendar;
        this.files = files;
        this.documents = documents;
        this.returns = returns;
    }

    Calendar calendar() {
        return calendar;
    }

    /** Somebody sits down to write. */
    void at(int weeksAgo, DayOfWeek day, String time, SignedIn writer) {
        var next = calendar.day(weeksAgo, day)
                .atTime(LocalTime.parse(time))
                .atZone(Words.LONDON)
                .toInstant();
        if (next.isBefore(moment)) {
            throw new IllegalStateException("The sample's story goes back in time at step " + (step + 1) + ".");
        }
        moment = next;
        who = writer;
    }

    LocalDate today() {
        return LocalDate.ofInstant(moment, Words.LONDON);
    }

    /** @return the position in the log that the command reached, now or when it was first sent */
    long send(Object command) {
        return receipt(command).position();
    }

    private Receipt receipt(Object command) {
        var key = key(++step);
        GenericEventMessage.clock = Clock.fixed(moment, UTC);
        moment = moment.plus(TYPING);
        var by = new By(who.person(), who.organisation(), role(), By.Channel.SAMPLE, key);
        return desk.sendBeforeViews(command, by, who.name(), new Once(key, "sample"));
    }

    /** Issues a return as at this moment. Told a second time, what is rendered again is thrown away again. */
    void issues(PlanId plan, ReturnId returnId, Readers readers, Set<Format> formats, Prose purpose) {
        GenericEventMessage.clock = Clock.fixed(moment, UTC);
        var asked =
                new Asked(plan, ReturnScope.Kind.WHOLE, null, null, null, Moment.NOW, null, readers, formats, purpose);
        returns.issue(asked, returnId, who, DemoAccounts.PARTNERSHIP_ID, this::receipt);
    }

    private By.Role role() {
        if (who.equals(DemoAccounts.INFORMATION_GOVERNANCE)) {
            return By.Role.INFORMATION_GOVERNANCE;
        }
        return who.equals(DemoAccounts.COORDINATOR) ? By.Role.COORDINATOR : By.Role.PARTNER;
    }

    /** Hands a small file in and attaches it. Told a second time, what is handed in again is taken away again. */
    void attaches(ActionId action, EvidenceId evidence, String name, String text, Prose words) {
        var file = files.add(who.person(), action, FileCheck.look(name, text.getBytes(StandardCharsets.UTF_8)));
        send(new AttachEvidence(action, new Evidence(evidence, file.fileId(), null, words), null));
        files.remove(who.person(), file.fileId());
    }

    /** Brings a printed plan in, with the file that it was read from. */
    void brings(PlanId plan, WrittenPlan written, JsonNode printed, SentFile file) {
        var id = documents.stage(who.person(), file.name(), file, Corrections.NONE);
        documents.opened(id, new PlanRead(printed, file.sha256(), null));
        send(new ImportPlan(plan, written, id, false, false));
        documents.discard(id, who.person());
    }

    private static String key(int step) {
        return "sample-%03d".formatted(step);
    }
}
