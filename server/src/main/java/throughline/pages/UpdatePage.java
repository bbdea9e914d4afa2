package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import throughline.api.Places;
import throughline.commands.Desk;
import throughline.drafts.Draft;
import throughline.drafts.HandedIn;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.people.Access;
import throughline.people.SignedIn;

/** One partner's update: five short questions, recorded in one piece. */
@Controller
class UpdatePage {
    static final String FORM = "update";

    private final UpdateForm form;
    private final Begun begun;
    private final Places places;
    private final Access access;
    private final Desk desk;

    UpdatePage(UpdateForm form, Begun begun, Places places, Access access, Desk desk) {
        this.form = form;
        this.begun = begun;
        this.places = places;
        this.access = access;
        this.desk = desk;
    }

    @GetMapping("/actions/{actionId}/update")
    String ask(@PathVariable ActionId actionId, @AuthenticationPrincipal SignedIn who, Model model) {
        mayRecord(actionId, who);
        var draft = begun.draft(who, actionId).orElse(null);
        var values = new LinkedMultiValueMap<String, String>();
        values.add("organisation", who.organisation());
        values.add("done", "no");
        if (draft != null) {
            values.putAll(draft.said());
        }
        return form.show(actionId, new Typed(FORM, values), UpdateForm.Said.draft(draft), who, model);
    }

    @PostMapping("/actions/{actionId}/update")
    String save(
            @PathVariable ActionId actionId,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> uploads,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        mayRecord(actionId, who);
        var typed = new Typed(FORM, values);
        try {
            var uploaded = handIn(actionId, uploads, who);
            if (values.containsKey("remove")) {
                begun.remove(who, typed.get("remove"));
                return form.show(actionId, typed, kept(actionId, typed, who), who, model);
            }
            if (values.containsKey("draft")) {
                return form.show(actionId, typed, kept(actionId, typed, who), who, model);
            }
            var files = begun.attached(who, actionId, typed, uploaded);
            if (values.containsKey("preview")) {
                var update = Updates.of(actionId, typed, files, who);
                var said = kept(actionId, typed, who).with(Updates.preview(update, files, form.answer(actionId), who));
                return form.show(actionId, typed, said, who, model);
            }
            var position = record(actionId, typed, files, uploaded, who, request.getRequestURI());
            begun.forget(who, actionId);
            return "redirect:/actions/" + actionId + "?recorded=" + position;
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return form.show(actionId, typed, kept(actionId, typed, who).with(failed), who, model);
        }
    }

    @PostMapping("/actions/{actionId}/update/throw-away")
    String throwAway(@PathVariable ActionId actionId, @AuthenticationPrincipal SignedIn who) {
        places.of(actionId, who);
        begun.forget(who, actionId);
        return "redirect:/actions/" + actionId + "/update";
    }

    private long record(
            ActionId action, Typed typed, List<HandedIn> files, List<HandedIn> uploaded, SignedIn who, String path) {
        var said = typed.values().containsKey("unchanged")
                ? Updates.unchanged(action, typed, files, who)
                : Updates.of(action, typed, files, who);
        var once = Begun.recognisable(typed, uploaded).once(path);
        var partnership = places.of(action, who).partnershipId();
        return desk.send(said, who, partnership, By.Channel.PAGE, once, form.seen(typed)).position();
    }

    /** Whatever becomes of a form, its words are kept. */
    private UpdateForm.Said kept(ActionId action, Typed typed, SignedIn who) {
        return UpdateForm.Said.kept(begun.keep(who, action, typed.values()));
    }

    private List<HandedIn> handIn(ActionId action, @Nullable List<MultipartFile> uploads, SignedIn who) {
        var handedIn = new ArrayList<HandedIn>();
        Mistake mistake = null;
        for (var upload : Objects.requireNonNullElse(uploads, List.<MultipartFile>of())) {
            if (Objects.requireNonNullElse(upload.getOriginalFilename(), "").isEmpty()) {
                continue;
            }
            try {
                handedIn.add(begun.handIn(who, action, upload));
            } catch (Mistake e) {
                // The others are kept all the same.
                mistake = e;
            }
        }
        if (mistake != null) {
            throw mistake;
        }
        return handedIn;
    }

    /** Whoever only reads is told so before typing, not after. */
    private void mayRecord(ActionId action, SignedIn who) {
        access.by(who, places.of(action, who).partnershipId(), By.Channel.PAGE, "");
    }
}
