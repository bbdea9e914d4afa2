package throughline.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.seen.FindReadings;
import throughline.seen.Kind;
import throughline.seen.Readings;
import throughline.seen.ReadingsCsv;
import throughline.seen.Scope;

/** Who signed in, and who looked at or took away what. */
@RestController
class ReadingCalls {
    private final Readings readings;
    private final Access access;

    ReadingCalls(Readings readings, Access access) {
        this.readings = readings;
        this.access = access;
    }

    /** For a partnership's auditor and information governance; an administrator sees who came and went. */
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = FindReadings.Answer.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping(
            value = "/api/evidence/readings",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<?> all(
            @RequestParam @Nullable UUID person,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable Long after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam @Nullable String format,
            @RequestHeader(defaultValue = "application/json") String accept,
            @AuthenticationPrincipal SignedIn who) {
        var csv = Csv.wanted(format, accept);
        var asked = new FindReadings(
                Scope.of(who.person(), access),
                person,
                kind == null ? null : Kind.of(kind),
                from,
                to,
                after,
                csv ? Csv.PAGE : ReadCalls.limit(limit));
        return csv
                ? Csv.file("readings", ReadingsCsv.of(readings.every(asked)))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(readings.find(asked));
    }

    /** What is recorded of whoever asks. */
    @GetMapping("/api/me/readings")
    FindReadings.Answer mine(
            @RequestParam @Nullable Long after,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal SignedIn who) {
        return readings.find(
                new FindReadings(Scope.ownOf(who.person()), null, null, null, null, after, ReadCalls.limit(limit)));
    }
}
