package throughline.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What axe finds on a page against WCAG A and AA: all of its rules, and of its answers only what they find broken. */
final class Axe {
    private static final String SCRIPT = AxeBuilder.getAxeScript();

    private static final Map<String, Object> OPTIONS = Map.of(
            "runOnly",
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")),
            // What passed would be described as well, element by element, and thrown away here.
            "resultTypes",
            List.of("violations"));

    private static final String RUN = """
            options => axe.run(document, options).then(found => {
              if (found.passes.length === 0) throw new Error('axe had no rule for this page.');
              return found.violations.map(rule => rule.id + ': ' + rule.help + ' ['
                + rule.nodes.slice(0, 3).map(node => node.html).join(', ') + ']');
            })""";

    private Axe() {}

    static List<String> violations(Page page) {
        for (var frame : page.frames()) {
            // A page that is asked again has it already.
            if (!Boolean.TRUE.equals(frame.evaluate("typeof axe === 'object'"))) {
                frame.evaluate(SCRIPT);
            }
        }
        return ((List<?>) page.evaluate(RUN, OPTIONS))
                .stream().map(String::valueOf).toList();
    }
}
