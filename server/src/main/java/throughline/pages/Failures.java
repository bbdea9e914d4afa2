package throughline.pages;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

/** Whatever fails outside every controller: a sentence, as a page or as a problem, and never a stack trace. */
@RestController
@Hidden
class Failures implements ErrorController {
    @RequestMapping("/error")
    Object failed(HttpServletRequest request) {
        var status = status(request);
        return answer(status, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
    }

    static Object answer(HttpStatus status, String path) {
        if (path.startsWith("/api/") || path.startsWith("/v3/")) {
            var problem = ProblemDetail.forStatusAndDetail(status, sentence(status));
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return page(status.value(), sentence(status));
    }

    static ModelAndView page(int status, String sentence) {
        var page = new ModelAndView("failed");
        page.setStatus(HttpStatus.valueOf(status));
        page.addObject("sentence", sentence);
        page.addObject("heading", heading(status));
        return page;
    }

    private static String heading(int status) {
        return switch (status) {
            case 400 -> "This cannot be read";
            case 403 -> "You cannot do this";
            case 404 -> "There is nothing here";
            case 409, 412 -> "This was not recorded";
            default -> status < 500 ? "This is not possible" : "Something went wrong";
        };
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "The address or the request cannot be read. Check it and try again.";
            case FORBIDDEN -> "You are signed in, but may not do this. Ask the coordinator or an administrator.";
            case NOT_FOUND -> "There is nothing at this address. Check it, or begin with the list of plans.";
            case METHOD_NOT_ALLOWED -> "This address is not made for that. Use GET to read and POST to record.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the request as JSON, with the header Content-Type: application/json.";
            case NOT_ACCEPTABLE -> "This is answered as JSON only. Leave the Accept header out, or ask for JSON.";
            case CONTENT_TOO_LARGE ->
                "What was sent is too large, and nothing was recorded. Go back to the form, then shorten the text, choose a"
                        + " smaller file, or give a link to the whole.";
            default ->
                status.is4xxClientError()
                        ? "This cannot be done as it was asked. Check it and try again."
                        : "Something went wrong here. Try again; if it happens again, tell whoever runs this service.";
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
