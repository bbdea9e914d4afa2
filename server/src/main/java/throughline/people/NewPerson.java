package throughline.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who shall be able to sign in.
 *
 * @param username 2 to 100 letters, digits and the signs . _ @ -
 * @param organisation the one that they act for, by name
 */
public record NewPerson(String username, String name, String organisation, String password, List<People.Grant> grants) {

    static NewPerson of(
            @Nullable String username,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String password,
            @Nullable List<People.Grant> grants) {
        var typed = given(username, "username");
        if (!Accounts.username(typed).matches("[a-z0-9][a-z0-9._@-]{1,99}")) {
            throw Refused.malformed(
                    "The username cannot be used. Take 2 to 100 letters, digits, or the signs . _ @ and -,"
                            + " and begin with a letter or a digit.");
        }
        return new NewPerson(
                typed,
                given(name, "name"),
                given(organisation, "organisation"),
                given(password, "password"),
                grants == null ? List.of() : grants);
    }

    static String given(@Nullable String value, String what) {
        if (value == null || value.isBlank()) {
            throw Refused.malformed("The " + what + " is missing. Say it and try again.");
        }
        if (value.indexOf('\0') >= 0 || value.length() > 200) {
            throw Refused.malformed("The " + what + " cannot be used. Take at most 200 characters, without NUL.");
        }
        return what.equals("password") ? value : value.strip();
    }

    /** Passwords stay out of every message. */
    @Override
    public String toString() {
        return "NewPerson[" + username + "]";
    }
}
