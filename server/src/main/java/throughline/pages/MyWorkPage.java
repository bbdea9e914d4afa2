package throughline.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.people.Access;
import throughline.people.SignedIn;

/** Where everyone arrives: what they owe if they record, the accounts if they look after those, else the plans. */
@Controller
class MyWorkPage {
    private final OwnWork own;
    private final Access access;
    private final PlansPage plans;

    MyWorkPage(OwnWork own, Access access, PlansPage plans) {
        this.own = own;
        this.access = access;
        this.plans = plans;
    }

    /** @param recorded what was just confirmed, as {@link UnchangedPage} says it */
    @GetMapping("/")
    String start(
            @RequestParam(required = false) @Nullable List<String> recorded,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        if (access.recordedBy(who.person()).isEmpty()) {
            var onlyAdministers = access.isAdministrator(who.person()) && access.visibleTo(who.person()).isEmpty();
            return onlyAdministers ? "redirect:/people" : plans.plans(0, who, model);
        }
        var confirmed = recorded == null
                ? List.<Confirmed>of()
                : recorded.stream().flatMap(one -> Confirmed.of(one).stream()).toList();
        return own.show(own.of(who), own.told(confirmed, who), null, who, model);
    }
}
