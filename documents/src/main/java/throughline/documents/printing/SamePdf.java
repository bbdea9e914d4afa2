package throughline.documents.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import throughline.documents.paper.Paper;

/** A PDF without anything that depends on when and where it was made. */
final class SamePdf {
    private SamePdf() {}

    static byte[] of(byte[] made, Paper paper) throws IOException {
        try (var document = Loader.loadPDF(made)) {
            var day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
            day.clear();
            day.set(1980, Calendar.JANUARY, 1);
            var about = document.getDocumentInformation();
            about.setCreationDate(day);
            about.setModificationDate(day);
            about.setCreator("Throughline");
            about.setProducer("Throughline");
            var metadata = document.getDocumentCatalog().getMetadata();
            if (metadata != null) {
                var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                        .replaceAll(
                                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?",
                                "1980-01-01T00:00:00Z");
                metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
            }
            repack(document);
            var id = new COSString(Arrays.copyOf(digest(paper), 16));
            var ids = new COSArray();
            ids.add(id);
            ids.add(id);
            var trailer = document.getDocument().getTrailer();
            trailer.setItem(COSName.ID, ids);
            // Left behind by the packed table of the file that was made first; its length says how well that was
            // packed.
            for (var name : List.of(COSName.TYPE, COSName.LENGTH, COSName.FILTER, COSName.W, COSName.INDEX)) {
                trailer.removeItem(name);
            }
            document.setDocumentId(0L);
            var same = new ByteArrayOutputStream();
            document.save(same, CompressParameters.NO_COMPRESSION);
            return same.toByteArray();
        }
    }

    /** Each stream packed by a packer that gives the same bytes on every machine. */
    private static void repack(PDDocument document) throws IOException {
        for (var key : document.getDocument().getXrefTable().keySet()) {
            var object = document.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream) {
                byte[] content;
                try (var plain = stream.createInputStream()) {
                    content = plain.readAllBytes();
                }
                boolean metadata = COSName.METADATA.equals(stream.getCOSName(COSName.TYPE));
                stream.removeItem(COSName.FILTER);
                stream.removeItem(COSName.DECODE_PARMS);
                try (var out = stream.createRawOutputStream()) {
                    out.write(metadata ? content : Zip.packed(content, false));
                }
                if (!metadata) {
                    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
                }
            }
        }
    }

    private static byte[] digest(Paper paper) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(paper.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
