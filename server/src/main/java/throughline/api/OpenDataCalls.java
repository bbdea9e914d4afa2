package throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.journal.Moment;
import throughline.returns.OpenData;
import throughline.returns.Opening;

/** A plan as data that its partnership can publish. */
@RestController
class OpenDataCalls {
    private final Places places;
    private final Opening opening;

    OpenDataCalls(Places places, Opening opening) {
        this.places = places;
        this.opening = opening;
    }

    @Operation(
            summary =
                    "The plan as open data, by the rules of the public version: posts instead of people, no queries, no evidence, nothing of who was asked. Names of fields stay; `format` is counted up if one ever changes. To be published by whoever may read the plan.")
    @GetMapping("/api/plans/{planId}/open-data")
    OpenData data(
            @PathVariable PlanId planId,
            @RequestParam @Nullable String asAt,
            @RequestParam @Nullable LocalDate on,
            @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return opening.of(planId, Moment.of(asAt), on);
    }

    @Operation(summary = "The same as a table, an action a row.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/api/plans/{planId}/open-data.csv")
    ResponseEntity<String> table(
            @PathVariable PlanId planId,
            @RequestParam @Nullable String asAt,
            @RequestParam @Nullable LocalDate on,
            @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return Csv.file("open-data", opening.table(opening.of(planId, Moment.of(asAt), on)));
    }
}
