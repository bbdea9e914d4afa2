package throughline.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A private key in a file that only its owner can read. */
final class PrivateKeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private PrivateKeyFile() {}

    static PrivateKey read(Path file) throws IOException {
        var text = Given.text(file, "your private key");
        if (knowsOwners(file)) {
            var others = EnumSet.allOf(PosixFilePermission.class);
            others.retainAll(Files.getPosixFilePermissions(file));
            others.removeIf(permission -> permission.name().startsWith("OWNER"));
            if (!others.isEmpty()) {
                throw new CannotTell("Others than you can read or change the private key in " + file
                        + ": take that right away first, with chmod 600.");
            }
        }
        try {
            return PrivateKey.read(text.strip(), Key.Use.WITNESS);
        } catch (Mismatch e) {
            throw new CannotTell("The private key in " + file + " is in the wrong format: " + e.sentence()
                    + ". Make one with new-key.");
        }
    }

    /** The public key that belongs to it, as it is given to others. */
    static String create(String name, Path file) throws IOException {
        if (!name.matches("[^\\s\\p{Z}\\p{C}+]{1,200}")) {
            throw new CannotTell(
                    "“" + Say.shown(name) + "” can't be the name of a co-signer: it may hold neither spaces"
                            + " nor “+”. A web address without https:// is usual, as in council.example/audit.");
        }
        var key = PrivateKey.fresh(name, Key.Use.WITNESS);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileAttribute<?>[] rights = knowsOwners(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(file, options, rights)) {
            channel.write(ByteBuffer.wrap(Bytes.utf8(key.written() + "\n")));
        } catch (FileAlreadyExistsException e) {
            throw new CannotTell(file + " is there already, and a key is never written over: give another file.");
        }
        return key.key().written();
    }

    private static boolean knowsOwners(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
