package throughline.documents.plan;

import java.util.Set;

/**
 * The words by which a return that Throughline printed is told when it comes in again: what stands under them is computed
 * from the record, so it is no part of the plan as written.
 */
public final class OwnWords {
    /** The heading of the first page; everything up to the next heading of its level is computed. */
    public static final String SUMMARY = "Where this plan stands";

    /** The heading above the tables of actions. */
    public static final String ACTIONS = "Actions";

    /** The heading above the table that explains the ratings. */
    public static final String KEY = "Key to ratings";

    /** The heading above the sections of text. */
    public static final String AROUND = "The plan in its own words";

    /**
     * Stands between a priority's reference and its title, so that the two are told apart again: an em space. A priority
     * without a reference is its title alone; an em space in a title goes out as a blank.
     */
    public static final String PARTING = "\u2003";

    public static final String FIRST_PROMISED = "First promised";
    public static final String DUE_NOW = "Due now";
    public static final String ACCOUNTABLE = "Accountable";
    public static final String STATUS = "Status in the record";

    /** Headings of columns that are computed. */
    public static final Set<String> COMPUTED = Set.of(FIRST_PROMISED, DUE_NOW, ACCOUNTABLE, STATUS);

    /** How the foot of every page begins: “As recorded up to entry 1,042 …”. */
    public static final String FOOT = "As recorded up to entry ";

    private OwnWords() {}
}
