package throughline.pages;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import throughline.api.Problems;

/** The sentence that a call would answer, as a page. */
@ControllerAdvice(basePackages = "throughline.pages")
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {
    /** Whoever left a page that listens for news is told nothing more; it is no failure either. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void left() {}

    @ExceptionHandler(Exception.class)
    ModelAndView any(Exception e) {
        var told = Problems.told(e);
        return Failures.page(told.status(), told.sentence());
    }
}
