package throughline.people.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import throughline.events.ActionId;
import throughline.people.SignedIn;

/**
 * An update that was sent when its session was over. Its words travel with the form to sign in, so that they are kept
 * nowhere until somebody has signed in, and then only as a draft of whoever typed them.
 *
 * @param said the fields of its form
 */
record LateForm(ActionId action, Map<String, List<String>> said) {
    /** Stands before the name of each field in the form to sign in. */
    private static final String KEPT = "kept.";

    private static final String WRITER = "by";
    private static final Pattern PATH = Pattern.compile("/actions/([0-9a-fA-F-]{36})/update");
    private static final int MOST = 100_000;

    /** Nothing for what another site sent, or what is too long to travel. */
    static Optional<LateForm> sent(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || !isOurs(request)) {
            return Optional.empty();
        }
        var said = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((field, values) -> said.put(field, Arrays.asList(values)));
        said.remove("_csrf");
        lostFile(request).ifPresent(name -> said.put("lost-file", List.of(name)));
        return of(request.getRequestURI(), said);
    }

    /** What a form to sign in brought along. */
    static Optional<LateForm> brought(HttpServletRequest request) {
        var said = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((field, values) -> {
            if (field.startsWith(KEPT)) {
                said.put(field.substring(KEPT.length()), Arrays.asList(values));
            }
        });
        return of(String.valueOf(request.getParameter("to")), said);
    }

    private static Optional<LateForm> of(String path, Map<String, List<String>> said) {
        var length = said.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
        var address = PATH.matcher(path);
        return address.matches() && said.containsKey(WRITER) && length <= MOST
                ? Optional.of(new LateForm(new ActionId(UUID.fromString(address.group(1))), said))
                : Optional.empty();
    }

    /** On a computer that several share, nobody is given another's words. */
    boolean isOf(SignedIn who) {
        return said.getOrDefault(WRITER, List.of()).equals(List.of(who.person().toString()));
    }

    /** As hidden fields of the form to sign in. */
    Map<String, List<String>> fields() {
        var fields = new LinkedHashMap<String, List<String>>();
        said.forEach((field, values) -> fields.put(KEPT + field, values));
        return fields;
    }

    /** Where to go on. */
    String page() {
        return "/actions/" + action + "/update";
    }

    /** Every browser of today says where a form comes from, and no page can take it back. */
    private static boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        try {
            return origin != null && String.valueOf(URI.create(origin).getAuthority()).equals(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A file cannot travel with the form to sign in; its name can. */
    private static Optional<String> lostFile(HttpServletRequest request) {
        try {
            return request.getParts().stream()
                    .map(Part::getSubmittedFileName)
                    .filter(name -> name != null && !name.isBlank())
                    .findFirst();
        } catch (IOException | ServletException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
