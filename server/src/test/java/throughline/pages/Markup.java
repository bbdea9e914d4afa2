package throughline.pages;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What the Nu HTML checker says of a page as it was sent. */
final class Markup {
    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

    private static final List<SAXParseException> HEARD = new ArrayList<>();
    private static final SimpleDocumentValidator VALIDATOR = validator();

    /** Read before: a page that was sent twice to the letter has the same faults. */
    private static final Map<String, List<String>> READ = new HashMap<>();

    private Markup() {}

    /** Its errors, and nothing else that it advises. */
    static synchronized List<String> faults(String html) {
        return READ.computeIfAbsent(html, Markup::read);
    }

    private static List<String> read(String html) {
        HEARD.clear();
        try {
            var source = new InputSource(new StringReader(html));
            source.setSystemId("http://localhost/page");
            VALIDATOR.checkHtmlInputSource(source);
        } catch (Exception e) {
            throw new IllegalStateException("The page could not be checked.", e);
        }
        return HEARD.stream()
                .map(said -> said.getMessage() + " [" + line(html, said.getLineNumber()) + "]")
                .toList();
    }

    /** One for all pages: to make its schema takes longer than to read a page. */
    private static SimpleDocumentValidator validator() {
        var handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException said) {}

            @Override
            public void error(SAXParseException said) {
                HEARD.add(said);
            }

            @Override
            public void fatalError(SAXParseException said) {
                HEARD.add(said);
            }
        };
        try {
            var validator = new SimpleDocumentValidator(true, false, false);
            validator.setUpMainSchema(SCHEMA, handler);
            validator.setUpValidatorAndParsers(handler, true, false);
            return validator;
        } catch (Exception e) {
            throw new IllegalStateException("The checker could not be set up.", e);
        }
    }

    private static String line(String html, int number) {
        var lines = html.lines().toList();
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1).strip();
    }
}
