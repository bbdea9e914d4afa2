package throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.packs.Packs;
import throughline.people.SignedIn;

/** Evidence to take away and check without us. */
@RestController
class PackCalls {
    private final PackQuestions questions;
    private final Packs packs;

    PackCalls(PackQuestions questions, Packs packs) {
        this.questions = questions;
        this.packs = packs;
    }

    /**
     * Made to a file first: what goes wrong on the way is answered with a sentence, and nobody holds half a pack.
     *
     * @param seen sizes of checkpoints that somebody holds, and wants to see lead to this
     */
    @Operation(
            summary =
                    "An evidence pack, to be checked without us: of a plan with its register, of an action, of a person's doings, or of a question in a plan (kinds of entry, days in London, one person). `seen` takes sizes of checkpoints that somebody holds.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/evidence/packs")
    void pack(
            @RequestParam @Nullable PlanId plan,
            @RequestParam @Nullable ActionId action,
            @RequestParam @Nullable UUID person,
            @RequestParam(defaultValue = "") Set<String> kind,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam(defaultValue = "") List<Long> seen,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response)
            throws IOException {
        var about = questions.about(plan, action, person, kind, from, to, who);
        var made = packs.make(about, seen, who.inWords());
        PackFile.send(made, response);
    }
}
