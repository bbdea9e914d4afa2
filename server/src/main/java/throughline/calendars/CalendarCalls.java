package throughline.calendars;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import throughline.events.PlanId;
import throughline.people.SignedIn;

/** Calendars over HTTP. A secret is in the answer to its making and nowhere else. */
@RestController
class CalendarCalls {
    /** @param planId whose dates; absent for your own, as My work has them */
    record Wish(@Nullable PlanId planId) {}

    /**
     * @param of whoever made it
     * @param yours you made it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            @Nullable PlanId planId,
            String organisation,
            String madeBy,
            boolean yours,
            Instant madeAt,
            @Nullable Instant lastFetchedAt) {
        static Line of(Feed feed, SignedIn who) {
            return new Line(
                    feed.id(),
                    feed.plan(),
                    feed.maker().organisation(),
                    feed.maker().name(),
                    feed.isOf(who),
                    feed.madeAt(),
                    feed.fetchedAt());
        }
    }

    /** @param address to give to a calendar program; it is not shown again */
    record Fresh(String address, Line calendar) {}

    record All(List<Line> calendars) {}

    private final Calendars calendars;

    CalendarCalls(Calendars calendars) {
        this.calendars = calendars;
    }

    @PostMapping("/api/calendars")
    ResponseEntity<Fresh> make(
            @RequestBody Wish wish, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        var made = calendars.make(UUID.randomUUID(), wish.planId(), who);
        var address = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + made.path();
        return ResponseEntity.created(URI.create("/api/calendars")).body(new Fresh(address, Line.of(made.feed(), who)));
    }

    /** Those that you could withdraw: your own, your organisation's, and those of plans that you coordinate. */
    @GetMapping("/api/calendars")
    All all(@AuthenticationPrincipal SignedIn who) {
        return new All(calendars.of(who).stream().map(feed -> Line.of(feed, who)).toList());
    }

    /** Its address gives nothing from this moment on. */
    @PostMapping("/api/calendars/{id}/withdraw")
    Line withdraw(@PathVariable UUID id, @AuthenticationPrincipal SignedIn who) {
        return Line.of(calendars.withdraw(id, who), who);
    }
}
