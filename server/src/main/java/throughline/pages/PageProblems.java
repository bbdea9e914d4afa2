package throughline.pages;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import throughline.api.Problems;

/** The sentence that a call would answer, as a page. */
@ControllerAdvice(basePackages = "throughline.pages")
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {
    @ExceptionHandler(Exception.class)
    ModelAndView any(Exception e) {
        var told = Problems.told(e);
        return Failures.page(told.status(), told.sentence());
    }
}
