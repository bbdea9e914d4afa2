package throughline.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked.
 *
 * @param folder named by the checksum of what was unpacked, so that another version gets a folder of its own
 */
record Programs(Path folder) {
    /** Unpacks what the class path brings, unless that is done already. */
    static Programs in(Path home) {
        var archive = Platform.archive();
        try {
            var folder = home.resolve("programs-" + checksum(archive));
            if (!Files.isDirectory(folder)) {
                // Renamed at the end: a folder of the right name is complete.
                var partial = Folders.emptied(home.resolve("programs-partial"));
                unpack(archive, partial);
                Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Programs(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String path(String program) {
        return folder.resolve("bin")
                .resolve(program + (Platform.WINDOWS ? ".exe" : ""))
                .toString();
    }

    private static InputStream open(String archive) throws IOException {
        var stream = Programs.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new IOException(archive + " is not on the class path");
        }
        return stream;
    }

    private static String checksum(String archive) throws IOException {
        try (var stream = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException(entry.getName() + " points out of the archive");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.copy(folder.resolve(entry.getLinkName()), file);
                } else {
                    Files.copy(tar, file);
                }
                if (!entry.isSymbolicLink()) {
                    Folders.readableByAll(file, (entry.getMode() & 0100) != 0);
                }
            }
        }
        Folders.traversableBelow(folder);
    }
}
