package throughline.pages;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What the Nu HTML checker says of a page as it was sent. */
final class Markup {
    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

    private Markup() {}

    /** Its errors, and nothing else that it advises. */
    static List<String> faults(String html) {
        var faults = new ArrayList<String>();
        var handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException said) {}

            @Override
            public void error(SAXParseException said) {
                faults.add(said.getMessage() + " [" + line(html, said.getLineNumber()) + "]");
            }

            @Override
            public void fatalError(SAXParseException said) {
                error(said);
            }
        };
        try {
            var validator = new SimpleDocumentValidator(true, false, false);
            validator.setUpMainSchema(SCHEMA, handler);
            validator.setUpValidatorAndParsers(handler, true, false);
            var source = new InputSource(new StringReader(html));
            source.setSystemId("http://localhost/page");
            validator.checkHtmlInputSource(source);
        } catch (Exception e) {
            throw new IllegalStateException("The page could not be checked.", e);
        }
        return faults;
    }

    private static String line(String html, int number) {
        var lines = html.lines().toList();
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1).strip();
    }
}
