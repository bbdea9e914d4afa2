package throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Who may do what in the embedded database's folders. */
final class Folders {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Folders() {}

    /** A folder that others may pass through but not look into: another user may run PostgreSQL below it. */
    static Path created(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                permit(folder, "rwx--x--x");
            }
            return folder;
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder " + folder + " cannot be made: choose another one with THROUGHLINE_DATA.", e);
        }
    }

    static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    static void ownerOnly(Path file) throws IOException {
        permit(file, Files.isDirectory(file) ? "rwx------" : "rw-------");
    }

    static void readableByAll(Path file, boolean program) throws IOException {
        permit(file, program ? "rwxr-xr-x" : "rw-r--r--");
    }

    static void traversableBelow(Path folder) throws IOException {
        for (var each : below(folder, Files::isDirectory)) {
            permit(each, "rwxr-xr-x");
        }
    }

    /** Gives everything below to another user; only root can. */
    static void give(Path folder, int uid) {
        try {
            if ((int) Files.getAttribute(folder, "unix:uid") != uid) {
                for (var each : below(folder, file -> true)) {
                    Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> below(Path folder, Predicate<Path> which) throws IOException {
        try (var files = Files.walk(folder)) {
            // Deepest first, so that an interrupted change of owner is seen at the top and done again.
            return files.filter(which).sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static void permit(Path file, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }
}
