package throughline.database;

import java.util.Locale;

/** The machine, as far as PostgreSQL's programs differ by it. */
final class Platform {
    static final boolean WINDOWS = system().contains("win") && !system().contains("darwin");

    private Platform() {}

    /** The archive of PostgreSQL's programs for this machine, on the class path. */
    static String archive() {
        var system =
                WINDOWS ? "windows" : system().contains("mac") ? "darwin" : system().contains("linux") ? "linux" : "";
        var arm = System.getProperty("os.arch").matches("aarch64|arm64");
        var name = "/postgres-" + system + (arm && !WINDOWS ? "-arm_64" : "-x86_64") + ".txz";
        if (Platform.class.getResource(name) == null) {
            throw new CannotStart("No PostgreSQL is brought along for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + ": set THROUGHLINE_DATABASE_URL to a database of your own.");
        }
        return name;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }
}
