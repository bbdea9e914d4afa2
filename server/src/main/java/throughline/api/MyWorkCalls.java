package throughline.api;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.mywork.GetMyWork;

/** What the person who asks owes, across every partnership in which they record. */
@RestController
class MyWorkCalls {
    private final Ask reading;
    private final Access access;

    MyWorkCalls(Ask reading, Access access) {
        this.reading = reading;
        this.access = access;
    }

    @GetMapping("/api/my-work")
    GetMyWork.Answer myWork(@AuthenticationPrincipal SignedIn who) {
        var asked = new GetMyWork(who.name(), who.organisation(), access.recordedBy(who.person()));
        return reading.ask(asked, GetMyWork.Answer.class);
    }
}
