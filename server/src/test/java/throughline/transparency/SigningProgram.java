package throughline.transparency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Stands for an operator's key service: reads a text, prints the signature. */
final class SigningProgram {
    private SigningProgram() {}

    public static void main(String[] arguments) throws IOException {
        var key = KeyFile.of(Files.readString(Path.of(arguments[0])));
        System.out.println(Base64.getEncoder().encodeToString(key.sign(System.in.readAllBytes())));
    }
}
