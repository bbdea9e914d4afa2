package throughline.documents.opening;

/** What is said of a file that cannot be read without a password. */
public final class Passwords {
    private Passwords() {}

    public static Unreadable wanted() {
        return new Unreadable("This file has a password, so it cannot be read here. Open it, take the password off"
                + " (File, Info, Protect) and send it again; it is kept no less safely here.");
    }
}
