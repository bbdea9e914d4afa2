package throughline.people.signin;

import throughline.people.SignedIn;

/** Somebody has signed in with the page; told within the service to whoever keeps a record of it. */
public record SessionBegun(SignedIn who, String address) {}
