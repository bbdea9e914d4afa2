package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers an address that nobody answers to: with a page where a reader came, with a problem where a program did. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Astray {
    @ExceptionHandler(NoResourceFoundException.class)
    Object nothing(HttpServletRequest request) {
        return Failures.answer(HttpStatus.NOT_FOUND, request.getRequestURI());
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    Object otherwise(HttpServletRequest request) {
        return Failures.answer(HttpStatus.METHOD_NOT_ALLOWED, request.getRequestURI());
    }
}
