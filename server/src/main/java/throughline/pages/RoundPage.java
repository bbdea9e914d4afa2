package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.command.action.ConfirmNoChanges;
import throughline.command.rounds.CloseRound;
import throughline.commands.Desk;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.Prose;
import throughline.events.RoundId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.journal.Moment;
import throughline.query.rounds.GetRound;

/** One round as the return of a meeting: who answered, who was late, from whom nothing was received and since when. */
@Controller
class RoundPage {
    private final Ask reading;
    private final Places places;
    private final Access access;
    private final Desk desk;
    private final Wordings wordings;

    RoundPage(Ask reading, Places places, Access access, Desk desk, Wordings wordings) {
        this.reading = reading;
        this.places = places;
        this.access = access;
        this.desk = desk;
        this.wordings = wordings;
    }

    @GetMapping("/rounds/{roundId}")
    String round(
            @PathVariable RoundId roundId,
            @RequestParam @Nullable String asAt,
            @RequestParam @Nullable Long recorded,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        return show(roundId, Moment.of(asAt), recorded != null, Typed.nothing(), null, who, model);
    }

    @PostMapping("/rounds/{roundId}/close")
    String close(
            @PathVariable RoundId roundId,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = new Typed("close-round", values);
        return send(roundId, typed, round -> new CloseRound(roundId, typed.prose("note")), who, request, response, model);
    }

    /** Several of what one party owes, each with its own line where it has one. */
    @PostMapping("/rounds/{roundId}/no-change")
    String confirm(
            @PathVariable RoundId roundId,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = new Typed("no-change", values);
        return send(roundId, typed, round -> unchanged(round, typed), who, request, response, model);
    }

    private static ConfirmNoChanges unchanged(GetRound.Answer round, Typed typed) {
        var lines = typed.all("action").stream()
                .map(id -> new ConfirmNoChanges.Line(action(id), typed.prose("note-" + id)))
                .toList();
        if (lines.isEmpty()) {
            throw new Mistake("action", "Tick the actions of which nothing has changed.");
        }
        Prose party = typed.needed("party", "Say for whom nothing has changed.");
        return new ConfirmNoChanges(round.planId(), lines, party, typed.prose("source"));
    }

    private static ActionId action(String id) {
        try {
            return ActionId.of(id);
        } catch (IllegalArgumentException e) {
            throw new Mistake("action", "Choose among the actions of this round.");
        }
    }

    private String send(
            RoundId roundId,
            Typed typed,
            Function<GetRound.Answer, Object> command,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var place = places.of(roundId, who);
        try {
            var asked = command.apply(found(roundId, Moment.NOW));
            var once = typed.once(request.getRequestURI());
            var receipt = desk.send(asked, who, place.partnershipId(), By.Channel.PAGE, once, null);
            return "redirect:/rounds/" + roundId + "?recorded=" + receipt.position();
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return show(roundId, Moment.NOW, false, typed, failed, who, model);
        }
    }

    private String show(
            RoundId roundId,
            Moment asAt,
            boolean recorded,
            Typed typed,
            @Nullable Failed failed,
            SignedIn who,
            Model model) {
        var place = places.of(roundId, who);
        var round = found(roundId, asAt);
        var role = access.roleIn(who.person(), place.partnershipId()).orElse(null);
        var writes = asAt instanceof Moment.Now && !round.standing().equals("locked");
        model.addAttribute("round", round);
        model.addAttribute("wordings", wordings);
        model.addAttribute("asAt", asAt);
        model.addAttribute("coordinates", writes && role == By.Role.COORDINATOR);
        var own = writes && role == By.Role.PARTNER ? own(round, who) : List.<String>of();
        model.addAttribute("speaksFor", own);
        model.addAttribute("parties", ownFirst(round, own));
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("recordedHere", recorded);
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("plan", round.planId());
        model.addAttribute("planTitle", round.planTitle());
        model.addAttribute("marking", round.marking());
        model.addAttribute("current", "rounds");
        return "round";
    }

    private static List<String> own(GetRound.Answer round, SignedIn who) {
        return round.parties().stream()
                .map(GetRound.Party::party)
                .filter(party -> party.equalsIgnoreCase(who.organisation()) || party.equalsIgnoreCase(who.name()))
                .toList();
    }

    /** Whoever came to answer finds what they owe at the top. */
    private static List<GetRound.Party> ownFirst(GetRound.Answer round, List<String> own) {
        return round.parties().stream()
                .sorted(Comparator.comparing(party -> !own.contains(party.party())))
                .toList();
    }

    private GetRound.Answer found(RoundId roundId, Moment asAt) {
        return reading.ask(new GetRound(roundId, asAt), GetRound.Answer.class);
    }
}
