package throughline.documents.opening;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import throughline.documents.opening.office.Office;
import throughline.documents.opening.pdf.Pdf;
import throughline.documents.opening.text.Rows;
import throughline.documents.opening.web.Pasted;
import throughline.documents.paper.Paper;

/** What a file is by its first bytes, whatever its name says. */
enum Kind {
    EMPTY {
        @Override
        Paper open(byte[] bytes, String name) {
            throw new Unreadable("This file is empty. Look whether it was copied completely, and send it again.");
        }
    },
    ZIP {
        @Override
        Paper open(byte[] bytes, String name) throws Exception {
            return Office.read(bytes, name);
        }
    },
    OLD_OFFICE {
        @Override
        Paper open(byte[] bytes, String name) throws IOException {
            throw old(bytes);
        }
    },
    PDF {
        @Override
        Paper open(byte[] bytes, String name) throws IOException {
            return Pdf.read(bytes, name);
        }
    },
    RTF {
        @Override
        Paper open(byte[] bytes, String name) {
            throw new Unreadable("This is a rich text file (.rtf). Open it in Word, save it as .docx and send that.");
        }
    },
    PROGRAM {
        @Override
        Paper open(byte[] bytes, String name) {
            throw new Unreadable(
                    "This file is a program, whatever its name says. It was not opened. If somebody sent it to"
                            + " you as a document, tell your IT security team.");
        }
    },
    PICTURE {
        @Override
        Paper open(byte[] bytes, String name) {
            throw new Unreadable(
                    "This is a picture, and words in a picture cannot be read. Send the Word or Excel file, or make a PDF with"
                            + " searchable text (OCR) of it.");
        }
    },
    ARCHIVE {
        @Override
        Paper open(byte[] bytes, String name) {
            throw new Unreadable("This is a packed archive. Unpack it and send the document that is in it.");
        }
    },
    WEB_ARCHIVE {
        @Override
        Paper open(byte[] bytes, String name) {
            throw new Unreadable(
                    "This is an e-mail or a saved web archive. Save the document that is attached to it, and send"
                            + " that; or copy its table and paste it.");
        }
    },
    OTHER_XML {
        @Override
        Paper open(byte[] bytes, String name) {
            throw new Unreadable(
                    "This is an XML file. Open it in the program that it was made with, save it as .docx, .xlsx or"
                            + " .csv and send that.");
        }
    },
    HTML {
        @Override
        Paper open(byte[] bytes, String name) {
            return Pasted.page(bytes, name);
        }
    },
    TEXT {
        @Override
        Paper open(byte[] bytes, String name) throws IOException {
            return Rows.read(bytes, name);
        }
    };

    abstract Paper open(byte[] bytes, String name) throws Exception;

    static Kind of(byte[] bytes, String name) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLD_OFFICE;
        }
        if (begins(bytes, 'M', 'Z')
                || begins(bytes, 0x7F, 'E', 'L', 'F')
                || begins(bytes, 0xCF, 0xFA, 0xED, 0xFE)
                || begins(bytes, 0xCA, 0xFE, 0xBA, 0xBE)) {
            return PROGRAM;
        }
        if (begins(bytes, 0x89, 'P', 'N', 'G')
                || begins(bytes, 0xFF, 0xD8, 0xFF)
                || begins(bytes, 'G', 'I', 'F', '8')
                || begins(bytes, 'I', 'I', '*', 0)
                || begins(bytes, 'M', 'M', 0, '*')) {
            return PICTURE;
        }
        if (begins(bytes, 'R', 'a', 'r', '!') || begins(bytes, '7', 'z', 0xBC, 0xAF) || begins(bytes, 0x1F, 0x8B)) {
            return ARCHIVE;
        }
        return written(start(bytes));
    }

    private static Kind written(String start) {
        if (start.contains("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("{\\rtf")) {
            return RTF;
        }
        var small = start.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (small.startsWith("mime-version:") || small.startsWith("return-path:") || small.startsWith("received:")) {
            return WEB_ARCHIVE;
        }
        if (small.startsWith("<!doctype html")
                || small.startsWith("<html")
                || small.startsWith("<table")
                || small.startsWith("<?xml") && small.contains("<html")) {
            return HTML;
        }
        return small.startsWith("<?xml") ? OTHER_XML : TEXT;
    }

    private static String start(byte[] bytes) {
        var start = Arrays.copyOf(bytes, Math.min(bytes.length, 1024));
        return new String(start, StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", "");
    }

    private static boolean begins(byte[] bytes, int... signs) {
        if (bytes.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((bytes[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    private static Unreadable old(byte[] bytes) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            var root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return Passwords.wanted();
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return older("Word file (.doc)", "Word", ".docx");
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return older("Excel file (.xls)", "Excel", ".xlsx");
            }
            return new Unreadable("This is a file of an older kind that is neither Word nor Excel."
                    + " Save what is in it as .docx, .xlsx, .csv or PDF and send that.");
        }
    }

    private static Unreadable older(String what, String program, String ending) {
        return new Unreadable("This is an older " + what + ". Open it in " + program + ", choose “Save as”, take "
                + ending + " and send that.");
    }
}
