package throughline.sample;

import throughline.command.action.AttachEvidence;
import throughline.command.action.Evidence;
import throughline.command.action.WithdrawEvidence;
import throughline.events.EvidenceId;
import throughline.events.Prose;

/** What people show of what they did, and the one sheet that nobody should have been shown. */
record Showing(Story story) {
    private static final String SHEET = """
            Pubwatch check sheet, first full round
            Bars asked: 38
            Cases on the wall and complete: 38
            Refilled on the spot: 4
            """;

    void theMovesLog() {
        attaches("4.1", "moves log", "moves-log.csv", """
                family,home ready,moved,days
                1,yes,yes,9
                2,yes,yes,7
                3,yes,yes,9
                4,yes,yes,8
                5,yes,yes,10
                """, "Five families by number, without names.");
    }

    /** The first copy is taken back within the hour. */
    void theCheckSheet() {
        var first = new EvidenceId(Story.id("evidence check sheet with numbers"));
        attaches(
                "1.2",
                "check sheet with numbers",
                "pubwatch-check-sheet.txt",
                SHEET + "Whom to ring: see the list on page 2, 01632 960 118 and others\n",
                "The check sheet of all 38 bars.");
        story.sends(new WithdrawEvidence(
                story.action("1.2"),
                first,
                new Prose("Its second page has the private telephone numbers of bar staff.")));
        attaches("1.2", "check sheet", "pubwatch-check-sheet.txt", SHEET, "The same sheet without its second page.");
    }

    void theSurvey() {
        story.sends(new AttachEvidence(
                story.action("5.3"),
                new Evidence(
                        new EvidenceId(Story.id("evidence survey")),
                        null,
                        new Prose("https://www.example.org/county-school-survey"),
                        new Prose("The question is number 14 of the county's survey.")),
                null));
    }

    private void attaches(String ref, String id, String name, String text, String words) {
        var evidence = new EvidenceId(Story.id("evidence " + id));
        story.diary().attaches(story.action(ref), evidence, name, text, new Prose(words));
    }
}
