package throughline.documents.plan;

/** What a column of a plan's table holds, in the plan's own words. */
public enum Column {
    REF("Ref"),
    THEME("Theme"),
    PRIORITY("Priority"),
    PRIORITY_OWNER("Priority owner"),
    OUTCOME("Outcome"),
    TEXT("Action"),
    LEAD("Lead"),
    TIMESCALE("Timescales"),
    MILESTONES("Milestone(s)"),
    PROGRESS("Progress update"),
    RATING("RAG"),
    LINKS("Relevant links"),
    /** Kept under its printed heading. */
    OTHER("Another column, kept as it is"),
    /** What Throughline computes itself and prints for its readers; read again it is left out, and listed. */
    COMPUTED("Computed by Throughline, left out"),
    LEFT_OUT("Left out");

    private final String heading;

    Column(String heading) {
        this.heading = heading;
    }

    /** As it is printed where the partnership has no words of its own for it, and as it is offered to choose. */
    public String heading() {
        return heading;
    }
}
