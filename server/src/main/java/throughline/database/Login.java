package throughline.database;

/** One account of the database. */
public record Login(String user, String password) {
    /** Without the password, so that no log ever holds it. */
    @Override
    public String toString() {
        return user;
    }
}
