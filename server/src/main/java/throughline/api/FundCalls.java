package throughline.api;

import static throughline.api.PlanCalls.created;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.Refusal;
import throughline.command.fund.AddFundCriterion;
import throughline.command.fund.OpenFund;
import throughline.command.fund.RecordAward;
import throughline.command.fund.SetFundCap;
import throughline.command.fund.WithdrawAward;
import throughline.events.AwardId;
import throughline.events.FundId;
import throughline.events.InterventionId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.people.SignedIn;
import throughline.query.funds.GetFunds;
import throughline.query.journal.Moment;
import tools.jackson.databind.JsonNode;

/** What a plan gives out. */
@RestController
class FundCalls {
    private final Handing handing;
    private final Places places;
    private final Ask reading;

    FundCalls(Handing handing, Places places, Ask reading) {
        this.handing = handing;
        this.places = places;
        this.reading = reading;
    }

    /**
     * @param amount as written: £700,000
     * @param delivery the time in which what it pays for is delivered, as written
     */
    record NewFund(
            @Nullable Prose name,
            @Schema(types = {"string", "number"}) @Nullable JsonNode amount,
            @Nullable Prose delivery) {}

    /** @param kind the kind of organisation */
    record Cap(
            @Nullable Prose kind,
            @Schema(types = {"string", "number"}) @Nullable JsonNode most,
            @Nullable Prose reason) {}

    record Criterion(@Nullable Prose text) {}

    /**
     * @param kind the kind of organisation, as the fund's caps name it
     * @param approver the person who lets the award pass the cap
     */
    record Award(
            @Nullable Prose recipient,
            @Nullable Prose kind,
            @Schema(types = {"string", "number"}) @Nullable JsonNode amount,
            @Nullable Prose purpose,
            @Nullable InterventionId interventionId,
            @Nullable String priority,
            @Nullable Prose approver,
            @Nullable Prose reason,
            @Nullable LocalDate happenedOn) {}

    record Withdrawal(@Nullable AwardId awardId, @Nullable Prose reason) {}

    @GetMapping("/api/plans/{planId}/fund")
    GetFunds.Answer funds(
            @PathVariable PlanId planId, @RequestParam @Nullable String asAt, @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return reading.ask(new GetFunds(planId, Moment.of(asAt)), GetFunds.Answer.class);
    }

    @PostMapping({"/api/plans/{planId}/fund", "/api/plans/{planId}/funds"})
    ResponseEntity<Recorded> open(
            @PathVariable PlanId planId,
            @RequestBody NewFund body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var asked = new OpenFund(FundId.next(), planId, body.name(), Figure.of(body.amount()), body.delivery());
        var place = places.of(planId, who);
        return created(handing.in(asked, who, place.partnershipId(), request), "/api/funds/");
    }

    @PostMapping("/api/funds/{fundId}/set-fund-cap")
    Recorded cap(
            @PathVariable FundId fundId,
            @RequestBody Cap body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new SetFundCap(fundId, body.kind(), Figure.of(body.most()), body.reason()), fundId, who, request);
    }

    @PostMapping("/api/funds/{fundId}/add-fund-criterion")
    Recorded criterion(
            @PathVariable FundId fundId,
            @RequestBody Criterion body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new AddFundCriterion(fundId, body.text()), fundId, who, request);
    }

    @PostMapping("/api/funds/{fundId}/record-award")
    Recorded award(
            @PathVariable FundId fundId,
            @RequestBody Award body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var asked = new RecordAward(
                fundId,
                AwardId.next(),
                body.recipient(),
                body.kind(),
                Figure.of(body.amount()),
                body.purpose(),
                body.interventionId(),
                body.priority(),
                body.approver(),
                body.reason(),
                body.happenedOn());
        return send(asked, fundId, who, request);
    }

    @PostMapping("/api/funds/{fundId}/withdraw-award")
    Recorded withdraw(
            @PathVariable FundId fundId,
            @RequestBody Withdrawal body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new WithdrawAward(fundId, body.awardId(), body.reason()), fundId, who, request);
    }

    @Hidden
    @PostMapping("/api/funds/{fundId}/{command}")
    void unknown(@PathVariable String command) {
        throw Refusal.unknown(
                "A fund knows no “%s”. It knows set-fund-cap, add-fund-criterion, record-award and withdraw-award."
                        .formatted(command));
    }

    private Recorded send(Object command, FundId fund, SignedIn who, HttpServletRequest request) {
        return Recorded.of(handing.in(command, who, places.of(fund, who).partnershipId(), request));
    }
}
