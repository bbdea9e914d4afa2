package throughline.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A new password from the environment, the terminal or a pipe; never from the command line, which others can read. */
final class TypedPassword {
    private TypedPassword() {}

    static String ask() {
        var given = System.getenv("THROUGHLINE_NEW_PASSWORD");
        if (given != null) {
            return given;
        }
        // Java 22 to 24 would otherwise show a console even where there is no terminal.
        System.setProperty("jdk.console", "java.base");
        var terminal = System.console();
        if (terminal == null) {
            return fromPipe();
        }
        var first = terminal.readPassword("New password (at least %d characters): ", Passwords.SHORTEST);
        var second = terminal.readPassword("The same again: ");
        if (first == null || second == null || !new String(first).equals(new String(second))) {
            throw Refused.malformed("The two passwords differ, so no account was made. Try again.");
        }
        return new String(first);
    }

    private static String fromPipe() {
        try {
            var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
