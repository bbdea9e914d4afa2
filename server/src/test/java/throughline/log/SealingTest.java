package throughline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import throughline.database.TestDatabase;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionId;
import throughline.events.Event;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyEvent.PartyRegistered;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingSet;
import tools.jackson.databind.json.JsonMapper;

class SealingTest {
    private static final String SECRET = "Grace Adeyemi told the panel";

    static Node node;

    @BeforeContainer
    static void start() {
        node = Node.on(TestDatabase.freshDatabase());
    }

    @AfterContainer
    static void stop() {
        node.close();
    }

    private static ActionAdded added(String ref, String text) {
        return new ActionAdded(
                ActionId.next(),
                PlanId.next(),
                PartnershipId.next(),
                PriorityId.next(),
                new Prose(ref),
                null,
                new Prose(text),
                List.of());
    }

    private static long append(String stream, Event event) {
        node.bean(LogEngine.class)
                .appendEvents(new GenericDomainEventMessage<>("Action", stream, 0, event, Node.PRIYA.toMetadata()));
        return node.head();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().excludeChars('\0').ofMaxLength(60).filter(SealingTest::isUnicode),
                Arbitraries.strings().withChars("\"\\sealed:{}[],/u0041\n\t\u0001\u2028").ofMaxLength(40),
                Arbitraries.of(
                        "sealed:" + "A".repeat(43),
                        "\"sealed:" + "A".repeat(43) + "\"",
                        "\\\"sealed:",
                        "😀 “Quoted” 🏳️‍🌈",
                        "",
                        "null",
                        "\\u0041",
                        "$1 \\1 % ' ''"));
    }

    private static boolean isUnicode(String text) {
        return text.codePoints().noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    @Property(tries = 300)
    void any_text_is_read_back_as_it_was_recorded(@ForAll("texts") String ref, @ForAll("texts") String text) {
        var event = added(ref, text);
        var stream = event.actionId().toString();
        var position = append(stream, event);

        assertThat(node.bean(LogEngine.class).readEvents(stream, 0).next().getPayload()).isEqualTo(event);
        assertThat(node.sql
                        .sql("select payload ->> 'ref' as ref, payload ->> 'text' as text from journal where position = ?")
                        .param(position)
                        .query()
                        .singleRow())
                .isEqualTo(Map.of("ref", ref, "text", text));
    }

    @Example
    void the_log_itself_holds_no_text_and_no_two_commitments_to_the_same_text_are_alike() {
        var position = append("one", added(SECRET, SECRET));

        assertThat(payload("event", position)).doesNotContain("Grace");
        assertThat(payload("journal", position)).contains(SECRET);
        assertThat(node.sql
                        .sql("select count(distinct commitment) from event_text where position = ? and text = ?")
                        .params(position, SECRET)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Example
    void what_is_sealed_differs_from_what_was_written_before_in_nothing_but_its_texts() {
        for (var event : List.<Event>of(
                added("1.1", SECRET),
                new PartyRegistered(PartyId.next(), PartnershipId.next(), Lead.Kind.PERSON, new Prose("A \"B\" C")))) {
            var sealed = Sealed.of(event);
            var line = sealed.json();
            for (var text : sealed.texts()) {
                line = line.replace('"' + text.commitment() + '"', quoted(text.text()));
            }
            assertThat(line).isEqualTo(new EventSerializer().serialize(event, String.class).getData());
        }
    }

    @Example
    void a_label_that_could_be_taken_for_a_commitment_is_refused() {
        var event = new RatingSet(
                ActionId.next(), PlanId.next(), null, new Rating("sealed:green"), new Prose("It is."));
        assertThatThrownBy(() -> append("two", event)).hasMessageContaining("can't be recorded as a label");
    }

    @Example
    void a_text_that_is_not_what_its_commitment_says_is_refused() {
        assertThatThrownBy(() -> node.sql
                        .sql("insert into event_text (position, place, commitment, salt, text) values (1000000, 0, ?, ?, 'no')")
                        .params(SealedText.of("yes").commitment(), new byte[32])
                        .update())
                .hasMessageContaining("is_what_its_commitment_says");
    }

    @Example
    void reading_the_texts_with_the_log_costs_little() {
        for (int number = 0; number < 100; number++) {
            var stream = "long " + number;
            node.bean(LogEngine.class)
                    .appendEvents(LongStream.range(0, 100)
                            .mapToObj(sequence -> new GenericDomainEventMessage<>(
                                    "Action",
                                    stream,
                                    sequence,
                                    added("1.1", "Two youth workers have started, and the lights at the stop are mended."),
                                    Node.PRIYA.toMetadata()))
                            .toList());
        }
        node.sql.sql("analyze event_text").update();
        for (var table : new String[] {"event", "journal", "event", "journal"}) {
            var before = System.nanoTime();
            var read = node.sql
                    .sql("select payload::text from " + table + " order by position desc limit 10000")
                    .query(String.class)
                    .list();
            System.out.printf("%d rows of %s read in %d ms%n", read.size(), table, Duration.ofNanos(System.nanoTime() - before).toMillis());
        }
    }

    private static String payload(String table, long position) {
        return node.sql
                .sql("select payload::text from " + table + " where position = ?")
                .param(position)
                .query(String.class)
                .single();
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
