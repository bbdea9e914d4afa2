package throughline.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** When a call answers with a table for a spreadsheet, and how that travels. */
final class Csv {
    /** How many rows are read at a time; a table always holds all of them. */
    static final int PAGE = 1000;

    private Csv() {}

    static boolean wanted(@Nullable String format, String accept) {
        return "csv".equals(format) || accept.contains("text/csv");
    }

    static ResponseEntity<String> file(String name, String table) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .body(table);
    }
}
