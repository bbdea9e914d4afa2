package throughline.verifier;

import static throughline.verifier.Findings.Area.REPORT;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** Whether the report for readers shows the very events of the pack, each value of them and none beside. */
final class Report {
    private Report() {}

    static void check(Pack pack, Events events, Texts texts, Findings findings) throws IOException {
        if (!events.complete()) {
            return;
        }
        findings.step(REPORT, "The report can't be held against the events: report.html", () -> {
            var shown = Html.facts(pack.text("report.html")).iterator();
            for (var event : events.all()) {
                if (!shown.hasNext()) {
                    throw new Mismatch("it leaves out event " + event.position());
                }
                compare(event, shown.next(), texts, findings);
            }
            if (shown.hasNext()) {
                throw new Mismatch("it shows event " + shown.next().id() + ", which the pack does not hold there");
            }
        });
    }

    private static void compare(EventLine event, Html.Pre shown, Texts texts, Findings findings) {
        long position = event.position();
        if (!shown.id().equals(Long.toString(position))) {
            throw new Mismatch("where event " + position + " should stand, it shows event " + shown.id());
        }
        var facts = Facts.of(event, texts);
        if (facts.isEmpty() || String.join("\n", facts).equals(shown.content())) {
            return;
        }
        findings.add(
                REPORT,
                "The report does not match its events: of event " + position + " "
                        + difference(
                                facts.iterator(),
                                List.of(shown.content().split("\n", -1)).iterator()));
    }

    private static String difference(Iterator<String> facts, Iterator<String> shown) {
        while (facts.hasNext() && shown.hasNext()) {
            var fact = facts.next();
            var line = shown.next();
            if (!fact.equals(line)) {
                return "it shows “" + Say.shown(line) + "”, and the event says “" + Say.shown(fact) + "”.";
            }
        }
        return facts.hasNext()
                ? "it leaves out “" + Say.shown(facts.next()) + "”."
                : "it shows “" + Say.shown(shown.hasNext() ? shown.next() : "") + "”, which the event does not say.";
    }
}
