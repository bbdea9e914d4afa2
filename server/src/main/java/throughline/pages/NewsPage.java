package throughline.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import throughline.api.Places;
import throughline.events.PlanId;
import throughline.news.News;
import throughline.people.SignedIn;

/** The line to a page that has a plan open: the position of the last entry that concerns it, whenever there is a new one. */
@Controller
class NewsPage {
    private final News news;
    private final Places places;

    NewsPage(News news, Places places) {
        this.news = news;
        this.places = places;
    }

    @GetMapping("/plans/{planId}/news")
    ResponseEntity<@Nullable SseEmitter> news(@PathVariable PlanId planId, @AuthenticationPrincipal SignedIn who) {
        var place = places.of(planId, who);
        var line = news.listen(who.person(), planId, place.partnershipId());
        // An empty answer tells a browser not to ask again.
        return line == null
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(line);
    }
}
