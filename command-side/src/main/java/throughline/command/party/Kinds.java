package throughline.command.party;

import throughline.events.Lead;

/** How sentences speak of the kinds of parties, and of those who answer for them. */
final class Kinds {
    private Kinds() {}

    static String a(Lead.Kind kind) {
        return switch (kind) {
            case PERSON -> "a person";
            case POST -> "a post";
            case GROUP -> "a group";
            case ORGANISATION -> "an organisation";
            case EVERYONE -> "a word for everyone";
            case UNCLEAR -> "an unclear name";
        };
    }

    /** As in “Grace Tembo chairs the Board”. */
    static String holds(Lead.Kind kind) {
        return switch (kind) {
            case GROUP -> "chairs";
            case ORGANISATION -> "is the nominated officer of";
            case PERSON, POST, EVERYONE, UNCLEAR -> "holds";
        };
    }
}
