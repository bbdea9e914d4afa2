package throughline.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows why a page was refused, with the {@code sentence} that the template reads. */
@Controller
class RefusedPage {
    static final String PATH = "/refused";
    static final String SENTENCE = RefusedPage.class.getName();

    /** Reached by forward only, whatever the method that was refused. */
    @RequestMapping(PATH)
    String refused(HttpServletRequest request, HttpServletResponse response, Model model) {
        var sentence = request.getAttribute(SENTENCE);
        if (sentence == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            sentence = "There is no such page. Check the address.";
        }
        model.addAttribute("sentence", sentence);
        return "refused";
    }
}
