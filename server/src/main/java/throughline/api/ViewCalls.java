package throughline.api;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import throughline.people.Access;
import throughline.people.NotAllowed;
import throughline.people.SignedIn;
import throughline.views.Rebuild;
import throughline.views.Report;

/** Building a view anew from the log while people work. */
@RestController
class ViewCalls {
    private final Rebuild rebuild;
    private final Access access;

    ViewCalls(Rebuild rebuild, Access access) {
        this.rebuild = rebuild;
        this.access = access;
    }

    @PostMapping("/api/views/{name}/rebuild")
    Report rebuild(@PathVariable String name, @AuthenticationPrincipal SignedIn who) {
        if (!access.isAdministrator(who.person())) {
            throw new NotAllowed("Only an administrator rebuilds a view. Ask one of them.");
        }
        return rebuild.of(name);
    }
}
