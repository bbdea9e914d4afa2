package throughline.transparency;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import throughline.database.CannotStart;

/**
 * The folder, outside the database, that nobody but the service may look into: the private key, and the newest checkpoint,
 * by which a database that came back from a backup is known.
 */
final class KeyFolder {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> OWNERS = Set.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    static final String KEY = "log.key";
    static final String NEXT_KEY = "next.key";
    static final String NEWEST = "newest.checkpoint";

    private final Path folder;

    private KeyFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder of one log below that of all, since two databases may share a data folder.
     *
     * @throws CannotStart when it cannot be made, or others may look into it
     */
    static KeyFolder of(Path all, String origin) {
        var folder = all.resolve(origin.replaceAll("[^A-Za-z0-9.-]", "_"));
        try {
            for (var each : new Path[] {all, folder}) {
                if (!Files.isDirectory(each)) {
                    Files.createDirectories(each, permitting("rwx------"));
                }
                mustBePrivate(each);
            }
        } catch (IOException e) {
            throw new CannotStart("The folder " + folder
                    + " for the key of the log cannot be made: choose another one with THROUGHLINE_KEYS.", e);
        }
        return new KeyFolder(folder);
    }

    Optional<KeyFile> key(String name) {
        var file = folder.resolve(name);
        var text = read(name);
        try {
            return text.map(KeyFile::of);
        } catch (IllegalArgumentException e) {
            throw new CannotStart("The file " + file + " holds no key of the log: " + e.getMessage()
                    + ". Bring it back from its backup.", e);
        }
    }

    /** @throws CannotStart when others may read it */
    Optional<String> read(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            mustBePrivate(file);
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new CannotStart("The file " + file + " cannot be read: check who owns it.", e);
        }
    }

    /** Whole or not at all, and never readable by others, not even for a moment. */
    void write(String name, String text) {
        try {
            var fresh = Files.createTempFile(folder, "." + name, "", permitting("rw-------"));
            Files.writeString(fresh, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotSign("The folder %s cannot be written to. Mend that: nothing is signed that is not kept there too."
                    .formatted(folder), e);
        }
    }

    void rename(String from, String to) {
        try {
            Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotSign("The folder %s cannot be written to, so the key could not be changed.".formatted(folder), e);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new CannotSign("The old key in %s could not be removed. Remove it.".formatted(folder.resolve(name)), e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private static void mustBePrivate(Path file) throws IOException {
        if (POSIX && !OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
            throw new CannotStart("Others may read or change " + file
                    + ", where the key of the log is kept. If nobody has, take their rights away (chmod go= on it)"
                    + " and start again; otherwise rotate the key.");
        }
    }

    private static FileAttribute<?>[] permitting(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
