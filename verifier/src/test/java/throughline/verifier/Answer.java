package throughline.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** What the verifier said, and how it ended. */
record Answer(int code, String out, String err) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T13:00:00Z"), ZoneOffset.UTC);

    static Answer to(Object... arguments) {
        return at(CLOCK, arguments);
    }

    static Answer at(Clock clock, Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        clock)
                .run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** All sentences, in their order, after the answer itself. */
    Answer isNo(String... sentences) {
        assertThat(err).contains(sentences);
        assertThat(out).isEmpty();
        assertThat(code).isEqualTo(1);
        return noStackTrace();
    }

    /** The first sentence, which whoever reads it reads first. */
    Answer first(String sentence) {
        assertThat(err.lines().skip(2).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains(sentence));
        return this;
    }

    Answer cannotTell(String... sentences) {
        assertThat(err).contains(sentences);
        assertThat(out).isEmpty();
        assertThat(code).isEqualTo(2);
        return noStackTrace();
    }

    Answer isYes(String... sentences) {
        assertThat(err).isEmpty();
        assertThat(code).isZero();
        assertThat(out).matches("(?s)(Yes: |Checks ).*");
        Stream.of(sentences).forEach(sentence -> assertThat(out).contains(sentence));
        return this;
    }

    private Answer noStackTrace() {
        assertThat(err).doesNotContain("Exception", "\tat ", "broke down");
        return this;
    }
}
