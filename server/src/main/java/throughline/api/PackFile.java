package throughline.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import throughline.packs.Packs;

/** Hands a pack out as a file, from a page as from a call, and leaves nothing behind. */
public final class PackFile {
    private PackFile() {}

    public static void send(Packs.Made made, HttpServletResponse response) throws IOException {
        try {
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + made.name() + "\"");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentLengthLong(Files.size(made.file()));
            Files.copy(made.file(), response.getOutputStream());
        } finally {
            Files.delete(made.file());
        }
    }
}
