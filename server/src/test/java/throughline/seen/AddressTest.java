package throughline.seen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AddressTest {
    @Test
    void only_what_was_asked_for_is_kept_and_no_token_and_no_typed_words() {
        var request = new MockHttpServletRequest("GET", "/plans/1/ratings");
        request.addParameter("rating", "Amber");
        request.addParameter("by", "");
        request.addParameter("asAt", "@1042");
        request.addParameter("_csrf", "secret");
        request.addParameter("token", "secret");
        request.addParameter("organisation", "<script>alert(1)</script>");
        assertThat(Address.of(request)).isEqualTo("/plans/1/ratings?asAt=@1042&organisation=…&rating=Amber");
    }

    @Test
    void an_address_that_is_too_long_for_the_log_is_cut_and_not_lost() {
        var request = new MockHttpServletRequest("GET", "/plans/" + "x".repeat(600));
        assertThat(Address.of(request)).hasSize(500);
    }
}
