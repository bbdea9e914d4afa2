package throughline.sample;

import throughline.events.PlanId;

/** The story from its first day to its last. */
final class Year {
    /** It begins in the week of that many weeks ago. */
    static final int WEEKS = 55;

    static final PlanId LAST_PLAN = PlanId.of("7d0c1f52-0a5e-4c1b-9f53-1b6a54f0ab01");
    static final PlanId THIS_PLAN = PlanId.of("7d0c1f52-0a5e-4c1b-9f53-1b6a54f0ab02");

    /** With this one the sample is complete. */
    static final String LAST_VERSION = "version 4";

    private Year() {}

    static void tell(Diary diary, Lookup lookup) {
        var before = new Story(diary, lookup, LAST_PLAN);
        var now = new Story(diary, lookup, THIS_PLAN);
        LastYear.comesIn(before);
        Opening.makesThePlan(now);
        LastYear.isClosed(before);
        FirstQuarter.isLived(now);
        SecondQuarter.isLived(now);
        ThirdQuarter.isLived(now);
        FourthQuarter.isLived(now);
    }
}
