package throughline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.command.Refusal;
import throughline.commands.Desk;
import throughline.commands.Once;
import throughline.commands.Receipt;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.PartnershipId;
import throughline.people.SignedIn;
import throughline.query.history.GetActionHistory;

/** Hands an API request in at the desk, with what its headers say of repeats and of who was first. */
@Component
class Handing {
    private final Desk desk;
    private final Ask reading;

    Handing(Desk desk, Ask reading) {
        this.desk = desk;
        this.reading = reading;
    }

    Receipt in(Object command, SignedIn who, PartnershipId partnership, HttpServletRequest request) {
        return desk.send(command, who, partnership, channel(request), once(request), expected(request));
    }

    /** What records nothing is answered anew each time: its answer, which may say what nobody else should read, is not kept. */
    Receipt rehearsed(Object command, SignedIn who, PartnershipId partnership, HttpServletRequest request) {
        return desk.send(command, who, partnership, channel(request), null, null);
    }

    /** What a document says is brought in by whoever sends it, and said by the document. */
    Receipt reading(Object command, SignedIn who, PartnershipId partnership, HttpServletRequest request) {
        return desk.send(command, who, partnership, By.Channel.IMPORT, once(request), null);
    }

    /** The same where nothing is recorded. */
    Receipt rehearsedReading(Object command, SignedIn who, PartnershipId partnership) {
        return desk.send(command, who, partnership, By.Channel.IMPORT, null, null);
    }

    /** What concerns no partnership, in a role whose holding the caller has checked. */
    Receipt as(By.Role role, Object command, SignedIn who, HttpServletRequest request) {
        var by = new By(who.person(), who.organisation(), role, channel(request), UUID.randomUUID().toString());
        return desk.send(command, by, who.name(), once(request), null);
    }

    /** Says what changed when someone else was first. */
    Receipt in(Object command, ActionId action, SignedIn who, PartnershipId partnership, HttpServletRequest request) {
        try {
            return in(command, who, partnership, request);
        } catch (CommandExecutionException e) {
            if (e.getDetails().orElse(null) instanceof Refusal.Details(Refusal.Kind kind, String sentence)
                    && kind == Refusal.Kind.OUTDATED) {
                throw new Outdated(sentence, since(action, expected(request)));
            }
            throw e;
        }
    }

    private List<String> since(ActionId action, @Nullable Long sequence) {
        var seen = sequence == null ? 0 : sequence;
        return reading.ask(new GetActionHistory(action), GetActionHistory.Answer.class).events().stream()
                .skip(seen + 1)
                .map(told -> told.sentence())
                .toList();
    }

    private static By.Channel channel(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/imports") ? By.Channel.IMPORT : By.Channel.API;
    }

    private static @Nullable Once once(HttpServletRequest request) {
        var key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return null;
        }
        var query = request.getQueryString();
        var body = request.getAttribute(Body.BYTES) instanceof byte[] bytes ? bytes : new byte[0];
        return Once.of(key, request.getRequestURI() + (query == null ? "" : "?" + query), body);
    }

    private static @Nullable Long expected(HttpServletRequest request) {
        var tag = request.getHeader("If-Match");
        if (tag == null || tag.strip().equals("*")) {
            return null;
        }
        var digits = tag.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!digits.matches("\\d{1,18}")) {
            throw Refusal.malformed("If-Match takes the ETag of the action as it was read, such as \"12\".");
        }
        return Long.valueOf(digits);
    }
}
