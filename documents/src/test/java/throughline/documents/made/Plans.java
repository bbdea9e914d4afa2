package throughline.documents.made;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.Form;
import tools.jackson.databind.json.JsonMapper;

/** The five real plans that documents are made of. They are somebody's words, so they are read where they lie. */
public final class Plans {
    public static final List<String> NAMES = List.of(
            "gateshead-2024",
            "north-tyneside-2024",
            "south-notts-2024",
            "northumbria-vru-2023",
            "durham-darlington-2023");

    private static final Path REAL = Path.of("../../shared/plans");

    private Plans() {}

    /** Whether they are there; a test that needs them skips where not. */
    public static boolean there() {
        return Files.isDirectory(REAL);
    }

    public static AsWritten real(String name) {
        try {
            return Form.plan(JsonMapper.shared().readTree(Files.readString(REAL.resolve(name + ".json"))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same with a key of ratings and a rating on most rows, since the real ones have none. */
    public static AsWritten rated(AsWritten plan) {
        return Columns.rated(plan);
    }
}
