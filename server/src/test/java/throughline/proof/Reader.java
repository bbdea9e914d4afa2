package throughline.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import throughline.people.DemoAccounts;

/** Somebody who signed in at the page and reads pages from then on. */
final class Reader {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    // As a browser does: a moment in the middle of a step leads to the whole step.
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    private Reader(String address) {
        this.address = address;
    }

    static Reader signedIn(Caller caller) {
        var reader = new Reader(caller.address());
        var form = TOKEN.matcher(reader.page("/sign-in"));
        if (!form.find()) {
            throw new AssertionError("The sign-in page has no form with a token.");
        }
        var fields = "username=" + caller.username() + "&password=" + DemoAccounts.PASSWORD + "&_csrf="
                + URLEncoder.encode(form.group(1), UTF_8);
        var reply = reader.send(HttpRequest.newBuilder(URI.create(caller.address() + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        if (reply.statusCode() >= 400) {
            throw new AssertionError("Could not sign in: " + reply.statusCode());
        }
        return reader;
    }

    String page(String path) {
        var reply = send(HttpRequest.newBuilder(URI.create(address + path)).GET());
        if (reply.statusCode() != 200) {
            throw new AssertionError(path + " answered " + reply.statusCode() + ": " + reply.body());
        }
        return reply.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Stopped while waiting for a page.", e);
        }
    }
}
