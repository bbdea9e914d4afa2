package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void a_page_without_fault_has_none() {
        assertThat(Markup.faults("<!DOCTYPE html><html lang=en-GB><head><title>A page</title></head><body><p>Words</body></html>"))
                .isEmpty();
    }

    @Test
    void a_list_item_outside_a_list_is_a_fault_and_names_its_line() {
        assertThat(Markup.faults("<!DOCTYPE html><html lang=en-GB><head><title>A page</title></head><body>\n<p><li>x</li></p></body></html>"))
                .isNotEmpty()
                .anyMatch(fault -> fault.contains("<p><li>x</li></p>"));
    }
}
