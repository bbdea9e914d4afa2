package throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.Refusal;
import throughline.people.SignedIn;
import throughline.transparency.Checkpoints;
import throughline.transparency.Inclusion;
import throughline.transparency.Proofs;
import throughline.transparency.TilePath;
import throughline.transparency.Tree;
import throughline.transparency.Verdict;
import throughline.transparency.Verification;

/** Proofs that the record is what it was: for one entry, from one checkpoint to another, and for everything. */
@RestController
class ProofCalls {
    private final Proofs proofs;
    private final Verification verification;
    private final Checkpoints checkpoints;
    private final Tree tree;
    private final Places places;
    private final EvidenceRights rights;

    ProofCalls(
            Proofs proofs,
            Verification verification,
            Checkpoints checkpoints,
            Tree tree,
            Places places,
            EvidenceRights rights) {
        this.proofs = proofs;
        this.verification = verification;
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.places = places;
        this.rights = rights;
    }

    @Operation(summary = "That an entry stands in the newest checkpoint; checked against its row before it is answered.")
    @GetMapping("/api/evidence/inclusion")
    Inclusion inclusion(@RequestParam long position, @AuthenticationPrincipal SignedIn who) {
        places.ofEntry(position, who);
        return proofs.inclusion(position);
    }

    @Operation(summary = "That the record of `to` entries begins with the record of `from` entries (RFC 9162, section 2.1.4).")
    @GetMapping("/api/evidence/consistency")
    Proofs.Consistency consistency(@RequestParam long from, @RequestParam long to) {
        return proofs.consistency(from, to);
    }

    @Operation(
            summary =
                    "Reads the whole record anew, and compares it with the tree and with every checkpoint. Answers that it is whole, or which entry is the first that was altered. For auditors, inspectors and administrators.")
    @PostMapping("/api/evidence/verification")
    Verdict verify(@AuthenticationPrincipal SignedIn who) {
        rights.mustVerify(who);
        return verification.run();
    }

    @Operation(
            summary =
                    "The newest checkpoint, where C2SP tlog-tiles looks for it. There are hash tiles only: the entries themselves are not served as tiles, because those of every partnership stand in the same log.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
    @GetMapping(value = "/api/evidence/tlog/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> checkpoint() {
        var newest = checkpoints.newest()
                .orElseThrow(() -> Refusal.unknown("No checkpoint has been signed yet. The first one is, once something is recorded."));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(newest.note().whole());
    }

    @Operation(
            summary =
                    "Up to 256 hashes of the tree as C2SP tlog-tiles has them: `tile/0/x001/x234/067`, and `.p/17` after it for the first 17 of a tile that is not full yet. There are no tiles of entries.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")))
    @GetMapping(value = "/api/evidence/tlog/tile/{level}/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String path) {
        var asked = TilePath.of(level, path.substring(1))
                .orElseThrow(() -> Refusal.unknown(
                        "This is no tile of hashes. Tiles are at tile/<level>/<number>, and there are none of entries."));
        var hashes = tree.tile(asked.level(), asked.number(), asked.width());
        if (hashes == null) {
            throw Refusal.unknown("The tree is not as large as that. Read tlog/checkpoint for its size.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                // Hashes of a tile never change.
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(hashes);
    }
}
