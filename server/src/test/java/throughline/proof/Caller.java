package throughline.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import throughline.people.DemoAccounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of the demonstration at the other end of a real connection, who shows the password with each call. */
record Caller(String address, String username) {
    static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What came back. */
    record Reply(int status, String type, String etag, String location, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        /** @throws AssertionError with what came back, unless it was this status */
        Reply expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("Expected " + wanted + ", but got " + status + ": " + body);
            }
            return this;
        }
    }

    Caller as(String other) {
        return new Caller(address, other);
    }

    JsonNode read(String path) {
        return get(path).expect(200).json();
    }

    Reply get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** A file to keep, to the byte. */
    byte[] take(String path) {
        try {
            var response = HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError("Got " + response.statusCode() + ": " + new String(response.body(), UTF_8));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Stopped while waiting for an answer.", e);
        }
    }

    Reply post(String path, String json, String... headers) {
        return send(request(path, headers)
                .setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (!username.isEmpty()) {
            var both = (username + ":" + DemoAccounts.PASSWORD).getBytes(UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** @throws UncheckedIOException when there was no answer */
    Reply send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            var headers = response.headers();
            return new Reply(
                    response.statusCode(),
                    headers.firstValue("Content-Type").orElse(""),
                    headers.firstValue("ETag").orElse(""),
                    headers.firstValue("Location").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Stopped while waiting for an answer.", e);
        }
    }
}
