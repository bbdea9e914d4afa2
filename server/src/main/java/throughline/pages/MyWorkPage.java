package throughline.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import throughline.api.Ask;
import throughline.drafts.Draft;
import throughline.drafts.Drafts;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.mywork.GetMyWork;

/** Where everyone arrives: what they owe if they record, the plans if they read. */
@Controller
class MyWorkPage {
    private static final List<String> WORDS =
            List.of("Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine");
    private static final List<String> MARKINGS = List.of("OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET");

    private final Ask reading;
    private final Access access;
    private final Drafts drafts;
    private final PlansPage plans;

    MyWorkPage(Ask reading, Access access, Drafts drafts, PlansPage plans) {
        this.reading = reading;
        this.access = access;
        this.drafts = drafts;
        this.plans = plans;
    }

    @GetMapping("/")
    String start(@AuthenticationPrincipal SignedIn who, Model model) {
        var partnerships = access.recordedBy(who.person());
        if (partnerships.isEmpty()) {
            return plans.plans(0, who, model);
        }
        var asked = new GetMyWork(who.name(), who.organisation(), partnerships);
        var work = reading.ask(asked, GetMyWork.Answer.class);
        model.addAttribute("work", work);
        model.addAttribute("headline", headline(work.owed().size()));
        model.addAttribute(
                "keys", work.plans().stream().collect(Collectors.toMap(GetMyWork.Plan::planId, GetMyWork.Plan::statusKey)));
        model.addAttribute("several", work.plans().size() > 1);
        model.addAttribute(
                "drafts",
                drafts.of(who.person()).stream().collect(Collectors.toMap(Draft::actionId, Function.identity())));
        model.addAttribute("marking", highest(work));
        model.addAttribute("current", "work");
        return "my-work";
    }

    private static String headline(int owed) {
        return switch (owed) {
            case 0 -> "Nothing is owed";
            case 1 -> "One update is owed";
            default -> (owed < WORDS.size() ? WORDS.get(owed) : owed) + " updates are owed";
        };
    }

    /** What stands on the page is handled as the most guarded of its plans is. */
    private static @Nullable String highest(GetMyWork.Answer work) {
        return work.plans().stream()
                .map(GetMyWork.Plan::marking)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Comparator.comparing((String marking) -> MARKINGS.indexOf(marking.toUpperCase(Locale.ROOT)))
                        .thenComparing(String::length))
                .orElse(null);
    }
}
