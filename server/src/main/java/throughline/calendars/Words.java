package throughline.calendars;

import throughline.query.dates.GetDates;

/** What stands on a day in a calendar. */
final class Words {
    private Words() {}

    /** @param own the calendar is of one organisation, and its part is its own */
    static String of(GetDates.Day day, boolean own) {
        var ref = Labels.reference(day.ref());
        return switch (day.kind()) {
            case ACTION -> ref.map(it -> it + " due").orElse("An action is due");
            case MILESTONE -> ref.map(it -> it + ", milestone " + day.number() + " due")
                    .orElse("Milestone " + day.number() + " of an action due");
            case PART -> own
                    ? ref.map(it -> "Your part in " + it + " due").orElse("Your part in an action due")
                    : ref.map(it -> "A partner’s part in " + it + " due").orElse("A partner’s part in an action due");
            case UPDATE -> ref.map(it -> "Update on " + it + " due").orElse("Update on an action due");
            case ROUND -> "Update round closes";
            case BOARD -> "Board meets";
            case REVIEW -> "Plan is reviewed";
            case NEEDS_ASSESSMENT -> "Needs assessment due";
        };
    }
}
