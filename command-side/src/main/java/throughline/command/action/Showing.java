package throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Register;
import throughline.command.plan.Terms;
import throughline.events.EvidenceEvent.EvidenceAttached;
import throughline.events.EvidenceEvent.EvidenceWithdrawn;
import throughline.events.EvidenceFile;
import throughline.events.EvidenceId;
import throughline.events.Prose;

/** The evidence of an action: what was shown, and what of it was taken back. */
final class Showing {
    private final Life life;
    private final Map<EvidenceId, EvidenceAttached> standing = new LinkedHashMap<>();
    private final Set<EvidenceId> withdrawn = new LinkedHashSet<>();

    Showing(Life life) {
        this.life = life;
    }

    @CommandHandler
    EvidenceId handle(
            AttachEvidence asked,
            MetaData metadata,
            Terms.Of plans,
            Register register,
            EvidenceFiles files,
            Clock clock) {
        var actor = life.open(metadata);
        life.updates(plans);
        if (asked.evidence() == null) {
            throw Refusal.malformed("Choose a file, or give a link.");
        }
        show(asked.evidence(), new Voice(life, actor, register, asked.onBehalfOf(), clock), actor, files);
        return asked.evidence().evidenceId();
    }

    @CommandHandler
    void handle(WithdrawEvidence asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.late(metadata);
        life.updates(plans);
        var attached = standing.get(asked.evidenceId());
        if (attached == null) {
            throw withdrawn.contains(asked.evidenceId())
                    ? Refusal.rule("This evidence is withdrawn already. Its entry stays in the record.")
                    : Refusal.unknown("This action has no such evidence. Read the action again and choose among its own.");
        }
        if (!actor.isCoordinator()
                && !Leads.own(actor, life.partnershipId(), register).contains(attached.onBehalfOf())) {
            throw Refusal.notAllowed("Evidence is withdrawn by the organisation that it came from, or by the"
                    + " coordinator. Ask one of them, or raise a query about it.");
        }
        var reason = Words.needed(asked.reason(), "Say why it is withdrawn: one sentence is enough.");
        apply(new EvidenceWithdrawn(life.actionId(), life.planId(), asked.evidenceId(), reason));
    }

    /** @throws Refusal where it is neither a file that was handed in nor a link that a browser can follow */
    void show(Evidence evidence, Voice voice, Actor actor, EvidenceFiles files) {
        voice.mustBeAllowed("You attach evidence for %s. Ask %s or the coordinator to attach theirs."
                .formatted(actor.by().organisation(), voice.name()));
        var file = evidence.file();
        if ((file == null) == (evidence.link() == null)) {
            throw Refusal.malformed("Evidence is either a file or a link. Give one of them.");
        }
        apply(new EvidenceAttached(
                life.actionId(),
                life.planId(),
                evidence.evidenceId(),
                voice.party(),
                file == null ? null : kept(file, actor, files),
                address(evidence.link()),
                life.checked(evidence.words())));
    }

    private EvidenceFile kept(UUID file, Actor actor, EvidenceFiles files) {
        return files.keep(file, actor.by().person(), life.actionId())
                .orElseThrow(() -> Refusal.unknown("The file is not here any more. Choose it again."));
    }

    /** Only what leads to a page: an address with a scheme of its own could be a script. */
    private static @Nullable Prose address(@Nullable Prose link) {
        if (link == null) {
            return null;
        }
        var text = Words.notTooLong(link).text().strip();
        try {
            var uri = new URI(text);
            if (uri.getScheme() != null && uri.getScheme().matches("(?i)https?") && uri.getHost() != null) {
                return new Prose(text);
            }
        } catch (URISyntaxException e) {
            // Told in the same words as an address of another kind.
        }
        throw Refusal.malformed("A link begins with https:// and has no spaces. Copy it from the browser's address bar.");
    }

    @EventSourcingHandler
    void on(EvidenceAttached event) {
        standing.put(event.evidenceId(), event);
    }

    @EventSourcingHandler
    void on(EvidenceWithdrawn event) {
        standing.remove(event.evidenceId());
        withdrawn.add(event.evidenceId());
    }
}
