package throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How PostgreSQL is run: as ourselves or, since it refuses to run as root, in root's place by somebody without root's
 * power.
 *
 * @param prefix what stands before the command
 * @param uid whose the data must be
 */
record RunAs(List<String> prefix, int uid) {
    private static final int ROOT = 0;

    /** The first way that works here: whether it does depends on kernel, container and what is installed. */
    static RunAs here(Path home, Programs programs) {
        if (Platform.WINDOWS || number(home, "id", "-u") != ROOT) {
            return new RunAs(List.of(), -1);
        }
        return Stream.concat(
                        // A user namespace: root outside, nobody inside, and the files stay root's.
                        Stream.of(new RunAs(List.of("unshare", "-U"), ROOT)),
                        Stream.of("postgres", "nobody").flatMap(user -> asUser(home, user)))
                .filter(way -> way.works(home, programs))
                .findFirst()
                .orElseThrow(() -> new CannotStart("PostgreSQL does not run as root, and neither “unshare -U” nor"
                        + " “setpriv” works here: start as an ordinary user, or set THROUGHLINE_DATABASE_URL to a"
                        + " database of your own."));
    }

    List<String> command(String... command) {
        return with(prefix, command);
    }

    /** Gives the file or folder to whoever runs PostgreSQL. */
    void own(Path folder) {
        if (uid >= ROOT) {
            Folders.give(folder, uid);
        }
    }

    /** Where a folder above ours is closed to others, as /root is, the power to pass through is given along. */
    private static Stream<RunAs> asUser(Path home, String user) {
        var uid = number(home, "id", "-u", user);
        var gid = number(home, "id", "-g", user);
        if (uid <= ROOT) {
            return Stream.of();
        }
        var changed = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs");
        var plain = new RunAs(with(changed, "--inh-caps=-all", "--ambient-caps=-all"), uid);
        return Stream.concat(
                Stream.of(plain),
                Stream.of("-all,+dac_read_search", "-all,+dac_override")
                        // Without the bit, access(2), by which initdb looks for postgres, ignores the power.
                        .map(power -> with(
                                changed,
                                "--inh-caps=" + power,
                                "--ambient-caps=" + power,
                                "--securebits=+no_setuid_fixup"))
                        .map(prefix -> new RunAs(prefix, uid)));
    }

    private static List<String> with(List<String> prefix, String... more) {
        return Stream.concat(prefix.stream(), Stream.of(more)).toList();
    }

    private boolean works(Path home, Programs programs) {
        try {
            var trial = Files.createTempDirectory(home, "trial");
            try {
                own(trial);
                // initdb itself says whether it could work: it refuses root, and looks for its parts.
                var initdb = programs.path("initdb");
                var script = ": > \"$0/file\" && rm \"$0/file\" && exec \"$1\" -D \"$0\" -U postgres --show";
                return Shell.run(home, command("sh", "-c", script, trial.toString(), initdb))
                        .well();
            } finally {
                Files.delete(trial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path home, String... command) {
        var outcome = Shell.run(home, List.of(command));
        return outcome.well() ? Integer.parseInt(outcome.said()) : -1;
    }
}
