package throughline.command.reading;

import throughline.events.Lead;

/** What a printed name shows itself to be, which is finer than the kind of party. */
enum Nature {
    PERSON(Lead.Kind.PERSON),
    POST(Lead.Kind.POST),
    GROUP(Lead.Kind.GROUP),
    /** A body with a name of its own: {@code Fenmere Borough Council}. */
    NAMED(Lead.Kind.ORGANISATION),
    /** A part of a body, told by its last word: {@code Community Safety Team}. */
    HEADED(Lead.Kind.ORGANISATION),
    /** A word that is an agency of the field by itself: {@code Police}. */
    AGENCY(Lead.Kind.ORGANISATION),
    /** A service that is also a subject, and so may be a post's field: {@code Public Health}. */
    TOPIC(Lead.Kind.ORGANISATION),
    ABBREVIATION(Lead.Kind.ORGANISATION),
    /** A name that stands alone elsewhere in the document. */
    KNOWN(Lead.Kind.ORGANISATION),
    /** Several agencies without anything between them. */
    RUN(Lead.Kind.UNCLEAR),
    EVERYONE(Lead.Kind.EVERYONE),
    /** {@code TBC}: the cell says that no party is named yet. */
    NOBODY(Lead.Kind.UNCLEAR),
    /** Words that need not be a party: a proper name, or a subject such as {@code Alcohol}. */
    OTHER(Lead.Kind.ORGANISATION);

    private final Lead.Kind kind;

    Nature(Lead.Kind kind) {
        this.kind = kind;
    }

    Lead.Kind kind() {
        return kind;
    }

    boolean stands() {
        return this != OTHER;
    }
}
