package throughline.news;

import java.io.IOException;
import java.util.UUID;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import throughline.events.PartnershipId;
import throughline.events.PlanId;

/** One open page, and the line to it. */
record Listener(UUID person, PlanId plan, PartnershipId partnership, SseEmitter line) {
    /** @return whether the page is still there */
    boolean tell(String kind, String said) {
        try {
            line.send(SseEmitter.event().name(kind).data(said));
            return true;
        } catch (IOException | IllegalStateException e) {
            // The page was closed, and the server ends the line by itself: nobody is there to be told.
            return false;
        }
    }
}
