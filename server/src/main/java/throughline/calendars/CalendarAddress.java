package throughline.calendars;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where calendar programs fetch: nobody signs in here, the address is the secret. One that never was, one that was
 * withdrawn and one whose maker may no longer see anything are answered alike. Attempts are not counted as those to sign in
 * are: 256 random bits are not found by trying, and to count them per network would silence the calendars of a whole
 * office because one colleague's program goes on asking for a withdrawn one.
 */
@Hidden
@RestController
class CalendarAddress {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String NONE = "There is no calendar at this address. If there was one, it has ended:"
            + " sign in to Throughline and make another under “Dates in your own calendar”.\n";

    private final FeedFile files;

    CalendarAddress(FeedFile files) {
        this.files = files;
    }

    /** @return nothing more where the caller has the same already */
    @GetMapping("/calendars/{token}.ics")
    @Nullable ResponseEntity<byte[]> fetch(@PathVariable String token, HttpServletRequest request, WebRequest asked) {
        var site = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        var file = files.at(new Secret(token), site);
        if (file.isEmpty()) {
            return answer(404).contentType(new MediaType("text", "plain", StandardCharsets.UTF_8)).body(NONE.getBytes(StandardCharsets.UTF_8));
        }
        var etag = "\"" + digest(file.get()) + "\"";
        if (asked.checkNotModified(etag)) {
            return answer(304).eTag(etag).build();
        }
        return answer(200)
                .eTag(etag)
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"throughline.ics\"")
                .body(file.get());
    }

    /** Kept by the program that asked alone, and asked for again each time: what was withdrawn ends at once. */
    private static ResponseEntity.BodyBuilder answer(int status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Robots-Tag", "noindex");
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
