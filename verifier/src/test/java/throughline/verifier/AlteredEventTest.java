package throughline.verifier;

import static throughline.verifier.TestLog.position;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of tampering with events, by somebody who can sign the pack anew and by somebody who can't. */
class AlteredEventTest {
    /** Of the plan, neither the first nor the last of it, and with texts. */
    private static final long EVENT = position(20);

    private static final long NEXT = position(22);

    @TempDir
    private Path folder;

    private final TestPack good = TestPack.good();

    @Test
    void one_byte_of_an_event() throws IOException {
        altered(line -> line.replace("\"Amber\"", "\"Umber\""), "was altered after it was recorded: as it stands here");
    }

    @Test
    void one_byte_of_its_metadata() throws IOException {
        altered(
                line -> line.replace("\"channel\":\"page\"", "\"channel\":\"pagf\""),
                "was altered after it was recorded");
    }

    @Test
    void one_digit_of_its_time() throws IOException {
        altered(line -> line.replace(".123Z", ".124Z"), "was altered after it was recorded: as it stands here");
    }

    @Test
    void its_plan() throws IOException {
        altered(line -> line.replace(TestLog.PLAN, TestLog.OTHER_PLAN), "was altered after it was recorded");
    }

    @Test
    void a_space_that_changes_no_meaning() throws IOException {
        altered(
                line -> line.replace(",\"sequence\":", ", \"sequence\":"),
                "was altered after it was recorded: it is not written in the one form that event lines have");
    }

    @Test
    void a_member_that_stands_twice() throws IOException {
        altered(
                line -> line.replace("\"rating\":", "\"rating\":\"Green\",\"rating\":"),
                "was altered after it was recorded: at character",
                "the member “rating” stands twice");
    }

    @Test
    void what_the_report_says_of_it_is_named_where_nobody_signed_anew() throws IOException {
        var pack = good.with("events.jsonl", edit(EVENT, line -> line.replace("\"Amber\"", "\"Umber\"")));
        Answer.to(pack.zip(folder))
                .isNo(
                        "of event " + EVENT + " it shows “payload/rating: \"Amber\"”, and the event says"
                                + " “payload/rating: \"Umber\"”",
                        "events.jsonl was altered after the pack was signed");
    }

    @Test
    void an_event_taken_out_with_all_that_belongs_to_it() throws IOException {
        var events = planEvents();
        events.removeIf(entry -> entry.position() == EVENT);
        var pack = TestPack.of(TestLog.good(), events, whole());
        // A list that does not hide it says itself whose entry it is; one that does, still says that it is held.
        Answer.to(pack.zip(folder))
                .isNo("An event is missing between events " + position(19) + " and " + NEXT
                        + ": entry number 20 of the log (counted from 0) belongs to plan " + TestLog.PLAN);
        var hiding = pack.with("leaves.txt", good.files().get("leaves.txt")).signedAnew();
        Answer.to(hiding.zip(folder))
                .isNo("An event is missing between events " + position(19) + " and " + NEXT
                        + ": the pack says that it holds entry number 20 of the log (counted from 0), and does not.");
    }

    @Test
    void an_event_taken_out_behind_a_list_that_says_it_is_another_plans() throws IOException {
        var events = planEvents();
        events.removeIf(entry -> entry.position() == EVENT);
        var pack = TestPack.of(TestLog.good(), events, whole());
        var other = TestLog.base64(Forest.sha256(TestLog.utf8("throughline-scope/1\nplan\n" + TestLog.OTHER_PLAN)));
        var lines = pack.text("leaves.txt").split("\n");
        var parts = lines[20].split(" ");
        parts[1] = other;
        lines[20] = String.join(" ", parts);
        Answer.to(pack.with("leaves.txt", TestLog.utf8(String.join("\n", lines) + "\n"))
                        .signedAnew()
                        .zip(folder))
                .isNo("The list of leaves was altered: the tree built from it has another root than the checkpoint");
    }

    @Test
    void the_line_of_an_event_taken_out() throws IOException {
        both(
                good.with("events.jsonl", edit(EVENT, line -> null)),
                "Event " + EVENT + " is missing: the pack has the proof for it, and not the event.");
    }

    @Test
    void an_event_put_in_between() throws IOException {
        var inserted = TestLog.good().entries().get(20).with("\"position\":" + EVENT, "\"position\":" + (EVENT + 1));
        both(
                good.with("events.jsonl", edit(EVENT, line -> line + "\n" + inserted.line())),
                "Event " + (EVENT + 1) + " was inserted, or its proof taken out: the pack has no proof");
    }

    @Test
    void an_event_put_in_with_the_place_of_another() throws IOException {
        var inserted = TestLog.good()
                .entries()
                .get(20)
                .with("\"position\":" + EVENT, "\"position\":" + (EVENT + 1))
                .with("\"sequence\":4", "\"sequence\":77");
        var pack = good.with("events.jsonl", edit(EVENT, line -> line + "\n" + inserted.line()))
                .with(
                        "proofs.jsonl",
                        edit(
                                EVENT,
                                line -> line + "\n"
                                        + line.replace("\"position\":" + EVENT, "\"position\":" + (EVENT + 1))));
        both(
                pack,
                "Events " + EVENT + " and " + (EVENT + 1)
                        + " both claim to be entry number 20 of the log: one of the two was inserted.");
    }

    @Test
    void an_event_put_in_with_the_number_of_another_in_its_stream() throws IOException {
        var inserted = TestLog.good().entries().get(20).with("\"position\":" + EVENT, "\"position\":" + (EVENT + 1));
        both(
                good.with("events.jsonl", edit(EVENT, line -> line + "\n" + inserted.line())),
                "Events " + EVENT + " and " + (EVENT + 1)
                        + " both say that they are number 4 of the stream stream-Action0: one of the two was inserted.");
    }

    @Test
    void two_events_in_each_others_line() throws IOException {
        both(
                good.with("events.jsonl", swapped(line -> line)),
                "Events " + NEXT + " and " + EVENT
                        + " were swapped: the pack does not give them in the order in which they were recorded.");
    }

    @Test
    void two_events_under_each_others_position() throws IOException {
        var pack = good.with(
                "events.jsonl",
                swapped(line -> line.startsWith("{\"position\":" + EVENT)
                        ? line.replace("{\"position\":" + EVENT, "{\"position\":" + NEXT)
                        : line.replace("{\"position\":" + NEXT, "{\"position\":" + EVENT)));
        both(
                pack,
                "Events " + EVENT + " and " + NEXT
                        + " were swapped: what the log recorded at one position stands at the other.");
    }

    @Test
    void the_same_event_twice() throws IOException {
        both(
                good.with("events.jsonl", edit(EVENT, line -> line + "\n" + line)),
                "Event " + EVENT + " stands twice in the pack: one of the two was inserted.");
    }

    @Test
    void the_tail_of_the_pack() throws IOException {
        var events = planEvents();
        events.removeIf(entry -> entry.position() >= position(35));
        Answer.to(TestPack.of(TestLog.good(), events, whole()).zip(folder))
                .isNo("An event is missing after event " + position(34) + ": entry number 35 of the log")
                .first("An event is missing after event " + position(34));
    }

    @Test
    void a_proof_of_another_event() throws IOException {
        var other = line(good.text("proofs.jsonl"), NEXT).replaceFirst("\"position\":\\d+", "\"position\":" + EVENT);
        both(
                good.with("proofs.jsonl", edit(EVENT, line -> other)),
                "The proof of inclusion given for event " + EVENT + " is that of event " + NEXT);
    }

    @Test
    void a_proof_for_another_tree_size() throws IOException {
        var log = TestLog.good();
        var older = TestPack.proof(EVENT, 20, Forest.path(20, log.leaves(TestPack.ROTATED)))
                .strip();
        both(
                good.with("proofs.jsonl", edit(EVENT, line -> older)),
                "The proof of event " + EVENT
                        + " is for another tree size: for the log of 25 entries, and not for the checkpoint's 40.");
        var unknown = TestPack.proof(EVENT, 20, Forest.path(20, log.leaves(30))).strip();
        both(
                good.with("proofs.jsonl", edit(EVENT, line -> unknown)),
                "The proof of event " + EVENT + " is for another tree size: it has 5 hashes, and one for the"
                        + " checkpoint's 40 entries has 6.");
    }

    @Test
    void a_proof_taken_out() throws IOException {
        both(
                good.with("proofs.jsonl", edit(EVENT, line -> null)),
                "Event " + EVENT + " was inserted, or its proof taken out");
    }

    @Test
    void a_withheld_text_whose_decision_is_not_in_the_pack() throws IOException {
        both(
                good.with(
                        "texts.jsonl",
                        text -> text.replace("\"withheld\":" + position(31), "\"withheld\":" + position(39))),
                "Text 0 of event " + position(11) + " is said to be withheld by entry " + position(39));
        both(
                good.with("texts.jsonl", text -> text.replace("\"withheld\":" + position(31), "\"withheld\":99999")),
                "by entry 99999, which is not in the pack: nothing shows that anybody decided it.");
        both(
                good.with(
                        "texts.jsonl",
                        text -> text.replace("\"hidden\":" + position(30), "\"hidden\":" + position(31))),
                "Text 0 of event " + position(13) + " is said to be hidden by entry " + position(31)
                        + ", which decides no such thing");
    }

    @Test
    void a_text_that_is_not_the_one_that_was_typed() throws IOException {
        both(
                good.with("texts.jsonl", text -> text.replace("Person 20", "Person 21")),
                "Text 1 of event " + EVENT + " was altered after it was recorded");
    }

    @Test
    void a_text_left_out_or_put_in() throws IOException {
        var lines = good.text("texts.jsonl");
        var one = Arrays.stream(lines.split("\n"))
                .filter(line -> line.startsWith("{\"position\":" + EVENT + ",\"place\":1"))
                .collect(Collectors.joining());
        both(
                good.with("texts.jsonl", text -> text.replace(one + "\n", "")),
                "Text 1 of event " + EVENT + " is missing: the pack neither gives it nor says that it is withheld.");
        both(
                good.with(
                        "texts.jsonl",
                        text -> text.replace(one, one + "\n" + one.replace("\"place\":1", "\"place\":2"))),
                "Text 2 of event " + EVENT + " was inserted: the event has no such text.");
    }

    private void altered(UnaryOperator<String> edit, String... sentences) throws IOException {
        var pack = good.with("events.jsonl", edit(EVENT, edit));
        for (var one : List.of(pack, pack.signedAnew())) {
            Answer.to(one.zip(folder)).isNo(sentences).first("Event " + EVENT + " was altered after it was recorded");
        }
    }

    private void both(TestPack pack, String sentence) throws IOException {
        for (var one : List.of(pack, pack.signedAnew())) {
            Answer.to(one.zip(folder)).isNo(sentence);
        }
    }

    private static List<TestLog.Entry> planEvents() {
        return new ArrayList<>(TestLog.good().entries().stream()
                .filter(entry -> entry.isOf(TestLog.PLAN))
                .toList());
    }

    private static List<String> whole() {
        return List.of("{\"scope\":\"plan\",\"id\":\"" + TestLog.PLAN + "\"}");
    }

    private static String line(String lines, long position) {
        return Arrays.stream(lines.split("\n"))
                .filter(line -> line.startsWith("{\"position\":" + position + ","))
                .findFirst()
                .orElseThrow();
    }

    /** Of a file of lines, the one about an event; without it where the edit gives null. */
    private static UnaryOperator<String> edit(long position, UnaryOperator<String> edit) {
        return lines -> {
            var line = line(lines, position);
            var edited = edit.apply(line);
            return lines.replace(line + "\n", edited == null ? "" : edited + "\n");
        };
    }

    private static UnaryOperator<String> swapped(UnaryOperator<String> edit) {
        return lines -> {
            var all = new ArrayList<>(List.of(lines.split("\n")));
            Collections.swap(all, all.indexOf(line(lines, EVENT)), all.indexOf(line(lines, NEXT)));
            return all.stream().map(edit).collect(Collectors.joining("\n")) + "\n";
        };
    }
}
