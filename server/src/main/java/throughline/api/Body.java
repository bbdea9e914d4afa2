package throughline.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import throughline.staging.SentFile;

/** Reads an API request's body once, up to a limit, so that it can be both understood and recognised when it comes again. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Body extends OncePerRequestFilter {
    static final String BYTES = "throughline.body";
    private static final int MOST = 1 << 20;
    private static final int MOST_OF_A_FORM = 8 << 20;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/")
                || isForm(request.getContentType());
    }

    private static int most(HttpServletRequest request) {
        if (request.getRequestURI().matches("/api/plans/[^/]+/versions(/compare)?")) {
            return MOST_OF_A_FORM;
        }
        if (!request.getRequestURI().startsWith("/api/imports")) {
            return MOST;
        }
        var type = String.valueOf(request.getContentType());
        return type.contains("json") ? MOST_OF_A_FORM : SentFile.LARGEST;
    }

    /** Files come in parts, which the server puts aside by itself. */
    private static boolean isForm(@Nullable String type) {
        return type != null && type.regionMatches(true, 0, "multipart/form-data", 0, 19);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var most = most(request);
        if (request.getContentLengthLong() > most) {
            tooLarge(response, most, request.getRequestURI());
            return;
        }
        var bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            tooLarge(response, most, request.getRequestURI());
            return;
        }
        request.setAttribute(BYTES, bytes);
        chain.doFilter(new Again(request, bytes), response);
    }

    private static void tooLarge(HttpServletResponse response, int most, String path) throws IOException {
        Problems.write(
                response,
                413,
                "The request is too large",
                "The request is larger than %d MB. Shorten the text, or give a link to the whole."
                        .formatted(most >> 20),
                path);
    }

    private static final class Again extends HttpServletRequestWrapper {
        private final byte[] bytes;

        Again(HttpServletRequest request, byte[] bytes) {
            super(request);
            this.bytes = bytes;
        }

        @Override
        public ServletInputStream getInputStream() {
            var in = new ByteArrayInputStream(bytes);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return in.read();
                }

                @Override
                public boolean isFinished() {
                    return in.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The body has been read already.");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
