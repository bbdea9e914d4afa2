package throughline.people.signin;

import throughline.people.SignedIn;

/**
 * Somebody's session has ended; told within the service to whoever keeps a record of it.
 *
 * @param signedOut by themselves, and not by time, by an administrator or with the service
 */
public record SessionOver(SignedIn who, boolean signedOut) {}
