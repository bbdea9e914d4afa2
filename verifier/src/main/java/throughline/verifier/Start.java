package throughline.verifier;

/**
 * Where the jar begins. Compiled for Java 11, unlike all else here, so that somebody with a Java that is too old reads a
 * sentence.
 */
public final class Start {
    private static final int OLDEST = 21;

    private Start() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        int version = Runtime.version().feature();
        if (version < OLDEST) {
            System.err.println("This verifier needs Java " + OLDEST + " or newer, and this is Java " + version
                    + ": install a newer one, or start it with the full path of one that is installed already.");
            System.exit(2);
        }
        Class.forName("throughline.verifier.Main")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
