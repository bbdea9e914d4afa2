package throughline.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody signed in, who reads pages and calls over HTTP. */
final class Reader implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String site;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Reader(String site) {
        this.site = site;
    }

    static Reader signedIn(String site) throws IOException, InterruptedException {
        var reader = new Reader(site);
        var form = reader.send(HttpRequest.newBuilder(URI.create(site + "/sign-in")));
        var token = TOKEN.matcher(form.body());
        var body = "username=" + Service.USERNAME + "&password=" + Service.PASSWORD
                + (token.find() ? "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "");
        var answer = reader.send(HttpRequest.newBuilder(URI.create(site + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IllegalStateException("Signing in was answered with " + answer.statusCode() + ".");
        }
        return reader;
    }

    /** @return how long it took to the last byte, in nanoseconds */
    long read(String path) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var answer = send(HttpRequest.newBuilder(URI.create(site + path)));
        var took = System.nanoTime() - began;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode() + ": "
                    + answer.body().lines().limit(3).toList());
        }
        return took;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
