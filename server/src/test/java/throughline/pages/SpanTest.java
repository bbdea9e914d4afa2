package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @Test
    void whole_months_are_said_as_months() {
        assertThat(Span.inWords(APRIL, JUNE)).isEqualTo("April to June 2026");
        assertThat(Span.inWords(APRIL, LocalDate.of(2026, 4, 30))).isEqualTo("April 2026");
        assertThat(Span.inWords(LocalDate.of(2025, 12, 1), JUNE)).isEqualTo("December 2025 to June 2026");
    }

    @Test
    void other_days_are_said_as_days() {
        assertThat(Span.inWords(APRIL, JUNE.minusDays(1))).isEqualTo("from 1 April 2026 to 29 June 2026");
        assertThat(Span.inWords(JUNE, JUNE)).isEqualTo("on 30 June 2026");
        assertThat(Span.inWords(JUNE, null)).isEqualTo("from 30 June 2026 on");
        assertThat(Span.inWords(null, JUNE)).isEqualTo("up to 30 June 2026");
        assertThat(Span.inWords(null, null)).isEmpty();
    }
}
