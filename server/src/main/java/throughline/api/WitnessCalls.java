package throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.people.Access;
import throughline.people.NotAllowed;
import throughline.people.SignedIn;
import throughline.transparency.Witness;
import throughline.transparency.Witnesses;

/** Partner agencies that co-sign checkpoints, so that nobody has to trust the one who runs the service. */
@RestController
class WitnessCalls {
    private final Witnesses witnesses;
    private final Access access;

    WitnessCalls(Witnesses witnesses, Access access) {
        this.witnesses = witnesses;
        this.access = access;
    }

    /** @param vkey the public key, as the partner's program printed it */
    record NewWitness(
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String vkey) {}

    record All(List<Witness> witnesses) {}

    /** @param cosigned the names of the keys whose signatures were kept */
    record Kept(List<String> cosigned) {}

    @Operation(summary = "Who co-signs, and which checkpoint each has co-signed last.")
    @GetMapping("/api/evidence/witnesses")
    All all() {
        return new All(witnesses.all());
    }

    @Operation(summary = "Registers a partner's public key. For administrators.")
    @PostMapping("/api/evidence/witnesses")
    Witness add(@RequestBody NewWitness body, @AuthenticationPrincipal SignedIn who) {
        if (!access.isAdministrator(who.person())) {
            throw new NotAllowed("Only an administrator registers who co-signs. Ask one of them.");
        }
        return witnesses.add(body.name(), body.organisation(), body.vkey(), who.person());
    }

    @Operation(
            summary =
                    "What a partner is asked to co-sign: the newest checkpoint, with the proof from the size that it saw last (`old`, 0 for none). The body of add-checkpoint of C2SP tlog-witness.")
    @GetMapping(value = "/api/evidence/checkpoints/newest/witness-request", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String request(@RequestParam(defaultValue = "0") long old) {
        return witnesses.request(old);
    }

    @Operation(
            summary =
                    "The same for the checkpoint of this size, or of several for the one with which the log's key changed: whoever co-signs that knows the new key.")
    @GetMapping(value = "/api/evidence/checkpoints/{size}/witness-request", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String request(@PathVariable long size, @RequestParam(defaultValue = "0") long old) {
        return witnesses.request(size, old);
    }

    @Operation(
            summary =
                    "Takes in co-signatures: the request as it was given, or the checkpoint alone, with the partner's signature line under it. Each is checked before it is kept.")
    @PostMapping(value = "/api/evidence/cosignatures", consumes = MediaType.TEXT_PLAIN_VALUE)
    Kept cosign(@RequestBody String note) {
        return new Kept(witnesses.keep(note));
    }
}
