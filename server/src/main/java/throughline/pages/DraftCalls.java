package throughline.pages;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import throughline.api.Places;
import throughline.drafts.Sizes;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.people.Access;
import throughline.people.SignedIn;

/** What the script of the update's page asks for while somebody types. */
@Controller
class DraftCalls {
    private final Begun begun;
    private final UpdateForm form;
    private final Places places;
    private final Access access;

    DraftCalls(Begun begun, UpdateForm form, Places places, Access access) {
        this.begun = begun;
        this.form = form;
        this.places = places;
        this.access = access;
    }

    @PostMapping("/actions/{actionId}/update/draft")
    ResponseEntity<Map<String, String>> keep(
            @PathVariable ActionId actionId,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who) {
        mayRecord(actionId, who);
        if (begun.isRecorded(who, values.getFirst(Typed.KEY))) {
            // Sent before the form was, and arrived after it.
            return ResponseEntity.ok(Map.of("recorded", "true"));
        }
        var at = begun.keep(who, actionId, values);
        return ResponseEntity.ok(at == null ? Map.of() : Map.of("keptAt", form.moment(at)));
    }

    @PostMapping("/actions/{actionId}/update/files")
    ResponseEntity<Map<String, String>> handIn(
            @PathVariable ActionId actionId, @RequestParam MultipartFile file, @AuthenticationPrincipal SignedIn who) {
        mayRecord(actionId, who);
        try {
            var handedIn = begun.handIn(who, actionId, file);
            return ResponseEntity.ok(Map.of(
                    "file", handedIn.fileId().toString(), "name", handedIn.name(), "size", Sizes.words(handedIn.bytes())));
        } catch (Mistake e) {
            return ResponseEntity.badRequest().body(Map.of("problem", String.valueOf(e.getMessage())));
        }
    }

    private void mayRecord(ActionId action, SignedIn who) {
        access.by(who, places.of(action, who).partnershipId(), By.Channel.PAGE, "");
    }
}
