package throughline.documents.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import throughline.documents.layout.Layout;
import throughline.documents.layout.Return;

class PdfFileTest {
    @BeforeAll
    static void checker() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Return> returns() {
        return Stream.of(
                Returns.whole(), Returns.changed(), Returns.unchanged(), Returns.empty(), Returns.manyScripts());
    }

    @ParameterizedTest
    @MethodSource("returns")
    void every_return_is_a_pdf_that_everybody_can_read(Return going) throws Exception {
        var pdf = Printing.print(Layout.of(going), Format.PDF);

        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .extracting(each -> each.getRuleId().getClause() + " " + each.getMessage())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
