package throughline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import throughline.command.Refusal;
import throughline.commands.OtherRequest;
import throughline.documents.opening.Unreadable;
import throughline.people.NotAllowed;
import throughline.query.Unknown;
import throughline.transparency.CannotSign;
import throughline.transparency.PastAltered;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Turns whatever went wrong into one sentence that says what to do next. */
@RestControllerAdvice(basePackages = {"throughline.api", "throughline.people", "throughline.calendars"})
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final JsonMapper JSON = new JsonMapper();

    /** The status and the sentence of anything that can go wrong, the same for pages and calls. */
    public record Told(int status, String sentence) {}

    @ExceptionHandler(Outdated.class)
    ResponseEntity<ProblemDetail> outdated(Outdated e, HttpServletRequest request) {
        var problem = problem(new Told(412, e.getMessage() == null ? "" : e.getMessage()), request);
        problem.setProperty("changed", e.changed());
        return answer(problem);
    }

    /** Whoever asked has gone, and hears no answer. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void left() {}

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> any(Exception e, HttpServletRequest request) {
        return answer(problem(told(e), request));
    }

    /** Logs what nobody foresaw; never shows it. */
    public static Told told(Throwable e) {
        return switch (e) {
            case OtherRequest other -> new Told(422, OtherRequest.SENTENCE);
            case CommandExecutionException refused when refused.getDetails().orElse(null) instanceof Refusal.Details d ->
                new Told(status(d.kind()), d.sentence());
            case Unknown unknown -> new Told(404, Objects.requireNonNull(unknown.getMessage()));
            case Unreadable unreadable -> new Told(400, Objects.requireNonNull(unreadable.getMessage()));
            case NotAllowed not -> new Told(403, not.sentence());
            case CannotSign not -> new Told(409, not.sentence());
            case PastAltered altered -> new Told(409, sentence(altered));
            case AggregateNotFoundException gone -> new Told(404, "There is nothing under this id. Look it up in its plan.");
            case HttpMessageNotReadableException unreadable -> new Told(400, unreadable(unreadable));
            case IllegalArgumentException bad when isSentence(bad.getMessage()) -> new Told(400, sentence(bad));
            case MethodArgumentTypeMismatchException bad -> mismatch(bad);
            case MissingServletRequestParameterException missing ->
                new Told(400, "“%s” is missing from the address. Add it.".formatted(missing.getParameterName()));
            case HttpMediaTypeNotSupportedException type ->
                new Told(415, "Send the request as JSON, with the header Content-Type: application/json.");
            case HttpMediaTypeNotAcceptableException type ->
                new Told(406, "There is no such form of this here. Ask for it with the header Accept: application/json.");
            case HttpRequestMethodNotSupportedException method ->
                new Told(405, "%s is not possible here. %s is.".formatted(
                        method.getMethod(), String.join(" or ", Objects.requireNonNullElse(method.getSupportedMethods(), new String[] {"GET"}))));
            case NoResourceFoundException none -> new Told(404, "There is nothing at this address. /v3/api-docs lists what there is.");
            case ConcurrencyException busy -> busy();
            case AggregateStreamCreationException busy -> busy();
            case TransientDataAccessException busy -> busy();
            default -> unforeseen(e);
        };
    }

    private static Told unforeseen(Throwable e) {
        var sentence = Stream.iterate(e.getCause(), Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof CommandExecutionException || cause instanceof Unknown || cause instanceof NotAllowed
                        || cause instanceof TransientDataAccessException)
                .findFirst();
        if (sentence.isPresent()) {
            return told(sentence.get());
        }
        LOG.error("Unforeseen", e);
        return new Told(500, "Something went wrong here, and nothing was recorded. Try again; if it happens again, tell whoever runs this service.");
    }

    private static Told busy() {
        return new Told(503, "Too many people are writing at this moment, and nothing was recorded. Send it again.");
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case RULE -> 409;
            case NOT_ALLOWED -> 403;
            case UNKNOWN -> 404;
            case OUTDATED -> 412;
            case MALFORMED -> 400;
        };
    }

    private static Told mismatch(MethodArgumentTypeMismatchException bad) {
        var own = Stream.iterate((Throwable) bad, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(Problems::isSentence)
                .findFirst();
        if (bad.getName().endsWith("Id") || bad.getName().equals("plan") || bad.getName().equals("action")) {
            return new Told(404, "There is nothing under this id. Look it up in the list of plans.");
        }
        return new Told(400, own.orElse("“%s” is not something that “%s” can be. Check it and try again.".formatted(bad.getValue(), bad.getName())));
    }

    private static String unreadable(HttpMessageNotReadableException e) {
        var causes = Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause).toList();
        for (var cause : causes) {
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return "“%s” is not part of this request. Leave it out; who records something is known from the sign-in."
                        .formatted(unknown.getPropertyName());
            }
        }
        for (var cause : causes) {
            if (!(cause instanceof JacksonException) && cause instanceof IllegalArgumentException && isSentence(cause.getMessage())) {
                return sentence(cause);
            }
        }
        for (var cause : causes) {
            if (cause instanceof StreamReadException broken) {
                var at = broken.getLocation();
                return "This is not JSON: line %d, column %d cannot be read. Mend it and send it again.".formatted(at.getLineNr(), at.getColumnNr());
            }
            if (cause instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
                return "“%s” cannot be read. Days are written 2024-03-22; see /v3/api-docs for the rest.".formatted(path(wrong));
            }
        }
        return "The request has no body that can be read. Send a JSON object.";
    }

    private static String path(DatabindException wrong) {
        var path = new StringBuilder();
        wrong.getPath().forEach(step -> path.append(step.getPropertyName() == null ? "[" + step.getIndex() + "]" : (path.isEmpty() ? "" : ".") + step.getPropertyName()));
        return path.toString();
    }

    /** Our own messages are sentences; a library's rarely are. */
    private static boolean isSentence(@Nullable String message) {
        return message != null && message.endsWith(".") && !message.contains("Exception") && !message.contains("org.") && !message.contains("java.");
    }

    private static String sentence(Throwable e) {
        return Objects.requireNonNull(e.getMessage());
    }

    private static ProblemDetail problem(Told told, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(told.status()), told.sentence());
        problem.setInstance(URI.create(request.getRequestURI()));
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        // Said here, since a caller who asked for another form is still told why in this one.
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** For filters, which stand before any controller. */
    static void write(HttpServletResponse response, int status, String title, String detail, String path) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        JSON.writeValue(response.getOutputStream(), Map.of("type", "about:blank", "title", title, "status", status, "detail", detail, "instance", path));
    }

}
