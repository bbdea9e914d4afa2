package throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The embedded database's three accounts, their passwords made once and kept in a file that only its owner reads. */
record Passwords(Login superuser, Login owner, Login application) {
    static Passwords in(Path home, Path cluster) {
        var file = home.resolve("passwords");
        try {
            if (!Files.exists(file)) {
                if (Files.exists(cluster)) {
                    throw new CannotStart("The passwords of the database in " + cluster + " are gone: put the file "
                            + file + " back, or choose another folder with THROUGHLINE_DATA.");
                }
                write(file);
            }
            var kept = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
            return new Passwords(
                    login(kept, "postgres"), login(kept, "throughline_owner"), login(kept, "throughline_app"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) throws IOException {
        var partial = file.resolveSibling("passwords-partial");
        Files.deleteIfExists(partial);
        Files.createFile(partial);
        Folders.ownerOnly(partial);
        Files.writeString(partial, """
                postgres=%s
                throughline_owner=%s
                throughline_app=%s
                """.formatted(made(), made(), made()));
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Login login(Properties kept, String user) {
        return new Login(user, kept.getProperty(user, ""));
    }

    private static String made() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
