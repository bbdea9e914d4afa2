package throughline.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.AsWritten.Field;
import throughline.documents.plan.AsWritten.Priority;
import throughline.documents.plan.AsWritten.Section;

class PartsTest {
    @Test
    void every_part_comes_back_from_its_path_and_its_text() {
        var fields = new Content.Fields(List.of(
                new Field("a.b", new Content.Words("dotted")),
                new Field("", new Content.Words("unnamed")),
                new Field(
                        "x[0]",
                        new Content.Items(List.of(new Content.Items(List.of()), new Content.Words("two\nlines")))),
                new Field("say \"so\" \\", new Content.Fields(List.of()))));
        var plan = new AsWritten(
                "",
                "Title",
                "Vale",
                null,
                null,
                null,
                List.of(),
                List.of(new Priority("1", "One", Map.of("owner", "Council"), List.of())),
                List.of(new Section("other.what we.said", fields), new Section("notes", new Content.Items(List.of()))));

        var read = PartsRead.of(Parts.of(plan));

        assertThat(read.fields())
                .extracting(Field::name)
                .containsExactly("title", "partnership", "priorities", "other", "notes");
        assertThat(read.fields().get(3).content())
                .isEqualTo(new Content.Fields(List.of(new Field("what we.said", fields))));
        assertThat(read.fields().get(4).content()).isEqualTo(new Content.Items(List.of()));
    }

    @Test
    void a_sentence_is_no_path() {
        assertThat(PartsRead.isPath("other.vision")).isTrue();
        assertThat(PartsRead.isPath("priorities[0].owner")).isTrue();
        assertThat(PartsRead.isPath("He said \"no\".")).isFalse();
    }
}
