package throughline.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    private static final String PRE =
            "<pre class=\"facts\" id=\"e7\">a: &quot;&lt;b&gt; &amp;lt; &#39;&quot;\nb: 1</pre>";

    @Test
    void facts_are_read_as_a_reader_sees_them() {
        var html = "<!DOCTYPE html><title>a <pre> b</title><style>pre > b { x: '<pre>' }</style>"
                + "<p title=\"<pre>\" lang='en'>1 < 2 <a href=\"#e7\">7</a></p>" + PRE + "<!-- <pre> -->";
        assertThat(Html.facts(html)).singleElement().satisfies(pre -> {
            assertThat(pre.id()).isEqualTo("7");
            assertThat(pre.content()).isEqualTo("a: \"<b> &lt; '\"\nb: 1");
        });
    }

    @Test
    void facts_that_no_reader_sees_do_not_count() {
        assertThat(Html.facts("<!-- " + PRE + " --><title>" + PRE + "</title>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>",
                "<SCRIPT src=x>",
                "<script/x>",
                "</script>",
                "<template>",
                "<iframe>",
                "<object>",
                "<embed>",
                "<p onclick=\"x()\">",
                "<p ONCLICK=x>",
                "<p\nonclick='x'>",
                "<p class=\"a\"onclick=x>",
                "<img/onerror=x>",
                "<a href=\"javascript:x()\">",
                "<a href=' java\nscript:x()'>",
                "<a href=\"JAVASCRIPT:x\">",
                "<a href=\"java&#115;cript:x()\">",
                "<a href='data:text/html,x'>",
                "<meta http-equiv=\"refresh\" content=\"0\">",
                "<meta http-equiv='Refresh'>",
                "<div hidden>",
                "<textarea>",
                "<pre>",
                "<pre id=\"e7\" class=\"facts\">",
                "<PRE class=\"facts\" id=\"e7\"></PRE>",
                "<pre class=\"facts\" id=\"e7\" style=\"x\">",
                "<pre class=\"facts\" id=\"e7\">a<b>b</b></pre>",
                "<pre class=\"facts\" id=\"e7\">",
                "<p",
                "<p title=\"x",
                "<!-- x",
                "<style>",
                "<p \"x\">",
                "<a <b>"
            })
    void what_could_run_or_hide_or_is_not_well_formed_is_refused(String html) {
        assertThatThrownBy(() -> Html.facts(html)).isInstanceOf(Mismatch.class);
    }
}
