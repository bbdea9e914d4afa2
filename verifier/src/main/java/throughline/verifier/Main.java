package throughline.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The command line: checks a pack, co-signs a checkpoint, makes a key for co-signing. */
public final class Main {
    static final int YES = 0;
    static final int NO = 1;
    static final int CANNOT_TELL = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    Main(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new Main(out, err, Clock.systemUTC()).run(arguments));
    }

    /** The exit code. Whatever is thrown at it, it answers in sentences. */
    int run(String... arguments) {
        try {
            return answer(Arrays.asList(arguments));
        } catch (CannotTell e) {
            return refuse(CANNOT_TELL, e.sentence());
        } catch (Mismatch e) {
            return refuse(NO, e.sentence());
        } catch (IOException e) {
            return refuse(
                    CANNOT_TELL,
                    "A file could not be read or written (" + Say.shown(String.valueOf(e.getMessage()))
                            + "): see that it is there and that you may, then run this again.");
        } catch (OutOfMemoryError e) {
            return refuse(
                    CANNOT_TELL,
                    "This needs more memory than Java was given: run it again as" + " java -Xmx4g -jar verifier.jar …");
        } catch (RuntimeException | StackOverflowError e) {
            return refuse(
                    CANNOT_TELL,
                    "The check broke down (" + e.getClass().getSimpleName()
                            + "), which it should not, so this is no yes. Please send what you gave it to whoever gave you"
                            + " this verifier.");
        }
    }

    private int answer(List<String> arguments) throws IOException {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(Help.TEXT);
            return YES;
        }
        if (arguments.isEmpty()) {
            throw new CannotTell(
                    "Give the path of an evidence pack: java -jar verifier.jar pack.zip. With --help it says"
                            + " what else it can do.");
        }
        var rest = arguments.subList(1, arguments.size());
        return switch (arguments.getFirst()) {
            case "cosign" -> cosign(rest);
            case "new-key" -> newKey(rest);
            default -> check(Options.of(arguments, List.of("--seen", "--key", "--cosigned-by")));
        };
    }

    private int check(Options options) throws IOException {
        if (options.plain().size() != 1) {
            throw new CannotTell("Give the path of one evidence pack: java -jar verifier.jar pack.zip");
        }
        var seen = options.file("--seen");
        var key = options.file("--key");
        List<Key> cosigners = new ArrayList<>();
        for (var file : options.files("--cosigned-by")) {
            cosigners.addAll(Given.keys(file, Key.Use.WITNESS));
        }
        try (var pack = Pack.open(Options.path(options.plain().getFirst()))) {
            var check = new Check(
                    pack,
                    seen.isPresent() ? Given.checkpoint(seen.get()) : null,
                    key.isPresent() ? Given.keys(key.get(), Key.Use.LOG) : List.of(),
                    cosigners,
                    clock);
            var verdict = check.verdict();
            if (verdict != null) {
                verdict.lines().forEach(out::println);
                return verdict.exitCode();
            }
            return refuse(check.findings());
        }
    }

    private int refuse(Findings findings) {
        if (findings.none()) {
            findings.untold().forEach(err::println);
            return CANNOT_TELL;
        }
        err.println("No: this pack does not prove what it says.");
        err.println();
        findings.sentences().forEach(err::println);
        findings.untold().forEach(err::println);
        return NO;
    }

    private int cosign(List<String> arguments) throws IOException {
        var options = Options.of(arguments, List.of("--seen", "--key", "--log-key"));
        var seen = options.file("--seen");
        var key = options.file("--key");
        if (options.plain().size() != 1 || seen.isEmpty() || key.isEmpty()) {
            throw new CannotTell("Give the request, the file that keeps what you saw, and your private key:"
                    + " java -jar verifier.jar cosign request --seen file --key private-key");
        }
        var request = CosignRequest.read(Given.text(Options.path(options.plain().getFirst()), "a request to co-sign"));
        var cosigner = new Cosigner(PrivateKeyFile.read(key.get()), new SeenFile(seen.get()), clock);
        var logKey = options.file("--log-key");
        out.print(cosigner.cosign(request, logKey.isPresent() ? Given.keys(logKey.get(), Key.Use.LOG) : List.of()));
        return YES;
    }

    private int newKey(List<String> arguments) throws IOException {
        var options = Options.of(arguments, List.of());
        if (options.plain().size() != 2) {
            throw new CannotTell("Give a name for the co-signer and a file for its private key:"
                    + " java -jar verifier.jar new-key council.example/audit private-key");
        }
        out.println(PrivateKeyFile.create(
                options.plain().get(0), Options.path(options.plain().get(1))));
        return YES;
    }

    private int refuse(int code, String sentence) {
        err.println(sentence);
        return code;
    }
}
