package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.command.indicator.AddIndicator;
import throughline.command.indicator.CorrectReading;
import throughline.command.indicator.RateChange;
import throughline.command.indicator.RecordReading;
import throughline.command.indicator.SetBaseline;
import throughline.command.indicator.SetGoodDirection;
import throughline.command.indicator.SetIndicatorTarget;
import throughline.events.Good;
import throughline.events.IndicatorId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.people.SignedIn;
import throughline.query.Unknown;

/** Records what a plan measures, from the forms around it. */
@Controller
class IndicatorForms {
    private static final int ID = 36;

    private final AroundDesk desk;

    IndicatorForms(AroundDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/plans/{planId}/around/" + IndicatorTools.SECTION + "/{form}")
    String send(
            @PathVariable PlanId planId,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var sent = new AroundDesk.Sent(planId, new Typed(form, values), who, request, response, model);
        return desk.record(sent, typed -> command(form, sent, typed));
    }

    private Object command(String form, AroundDesk.Sent sent, Typed typed) {
        return switch (form) {
            case "add-indicator" ->
                new AddIndicator(
                        IndicatorId.next(),
                        sent.plan(),
                        typed.needed("name", "Say what the indicator measures: give it a name."),
                        typed.prose("area"),
                        typed.prose("unit"),
                        typed.get("good").isEmpty() ? null : good(typed),
                        typed.prose("baseline"),
                        typed.prose("baseline-on"),
                        typed.prose("target"),
                        typed.prose("target-by"));
            case "record-reading" ->
                new RecordReading(
                        desk.indicator(sent),
                        typed.needed("period", "Say which period the reading is of, such as 2023/24."),
                        typed.needed("value", "Give the reading as a number."));
            case "correct-reading" ->
                new CorrectReading(
                        desk.indicator(sent, part(typed.get("reading"), 0)),
                        Prose.orNull(part(typed.get("reading"), ID)),
                        typed.needed("value", "Give what the reading should have been, as a number."),
                        typed.needed("reason", "Say why the reading was wrong."));
            case "set-baseline" ->
                new SetBaseline(
                        desk.indicator(sent),
                        typed.needed("baseline", "Give the baseline: a number, or “TBC”."),
                        typed.prose("on"),
                        typed.prose("reason"));
            case "set-indicator-target" ->
                new SetIndicatorTarget(
                        desk.indicator(sent),
                        typed.needed("target", "Give the target."),
                        typed.prose("by"),
                        typed.prose("reason"));
            case "set-good-direction" ->
                new SetGoodDirection(
                        desk.indicator(sent), good(typed), typed.needed("reason", "Say why that way is good."));
            case "rate-change" ->
                new RateChange(
                        desk.indicator(sent),
                        rating(typed.get("rating")),
                        typed.needed("reason", "Say why the change is rated so."));
            default ->
                throw new Unknown("An indicator has no form “" + form + "”. Go back to what stands around the plan.");
        };
    }

    /** A reading is chosen by its indicator's id and its period, one behind the other. */
    private static String part(String reading, int from) {
        return from == 0 ? reading.substring(0, Math.min(ID, reading.length())) : reading.length() > from ? reading.substring(from).strip() : "";
    }

    private static Good good(Typed typed) {
        return Fields.chosen(Good.class, typed, "good", "Say which way is good.");
    }

    private static @Nullable Rating rating(String label) {
        if (label.isEmpty()) {
            throw new Mistake("rating", "Choose a rating.");
        }
        return new Rating(label);
    }
}
