package throughline.staging;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import throughline.api.Problems;
import throughline.command.imports.ImportPlan;
import throughline.commands.Desk;
import throughline.commands.Once;
import throughline.documents.opening.Unreadable;
import throughline.events.By;
import throughline.people.SignedIn;

/** Reads staged documents, and makes plans of them, while their sender watches how far it is. */
@Component
public class Bringing {
    /** Few at a time: reading is work for the processor, and recording for the one lock of the log. */
    private static final int AT_ONCE = 2;

    /** What takes no longer needs no page that says how far it is. */
    private static final Duration SHORT = Duration.ofMillis(1500);

    private final StagedDocuments staged;
    private final FileReading files;
    private final WhosePlan whose;
    private final Desk desk;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().name("bringing-", 1).factory());

    Bringing(StagedDocuments staged, FileReading files, WhosePlan whose, Desk desk) {
        this.staged = staged;
        this.files = files;
        this.whose = whose;
        this.desk = desk;
    }

    /** Begins to work on it, and comes back when it is done, or while it goes on behind the one who waits. */
    public void begin(UUID id, SignedIn who) {
        var work = workers.submit(() -> staged.find(id, who.person()).ifPresent(document -> work(document, who)));
        try {
            work.get(SHORT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Their page says how far it is.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            staged.failed(id, Problems.told(Objects.requireNonNullElse(e.getCause(), e)).sentence());
        }
    }

    /** Where a node was stopped in the middle of it, the next that is asked goes on. */
    public void takeUpWhatLies(StagedDocument document, SignedIn who) {
        if (document.idle() && staged.takeUp(document.id())) {
            begin(document.id(), who);
        }
    }

    private void work(StagedDocument document, SignedIn who) {
        try {
            switch (document.state()) {
                case READING -> read(document, who);
                case MAKING -> make(document, who);
                case READ, MADE -> {}
            }
        } catch (Unreadable e) {
            staged.failed(document.id(), Objects.requireNonNull(e.getMessage()));
        } catch (RuntimeException e) {
            staged.failed(document.id(), Problems.told(e).sentence());
        }
    }

    private void read(StagedDocument document, SignedIn who) {
        var read = files.of(staged.file(document), document.corrections(), who);
        staged.opened(document.id(), read);
        var partnership = files.partnership(read, who);
        var rehearsal = new ImportPlan(document.planId(), read.rehearsed(partnership), null, false, true);
        var receipt = desk.send(rehearsal, who, whose.of(partnership), By.Channel.IMPORT, null, null);
        staged.read(document.id(), Objects.requireNonNull(receipt.result()));
    }

    /** Under the document's own key: taken up twice, it is recorded once. */
    private void make(StagedDocument document, SignedIn who) {
        var written = PlanRead.of(document).written();
        var once = new Once("staged-" + document.id() + "-" + document.asNew(), written.source().sha256());
        var asked = new ImportPlan(document.planId(), written, document.id(), document.asNew(), false);
        desk.send(asked, who, whose.of(written.partnership().text()), By.Channel.IMPORT, once, null);
        staged.made(document.id());
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
