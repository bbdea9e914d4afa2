package throughline.command.log;

import static org.hamcrest.Matchers.containsString;
import static throughline.command.Cast.coordinator;
import static throughline.command.Cast.prose;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.command.Refusal;
import throughline.events.By;
import throughline.events.LogEvent.LogRestored;
import throughline.events.Prose;
import throughline.events.RestoreId;

class AnnouncingRestoresTest {
    private static final RestoreId ID = RestoreId.next();

    private static AnnounceRestore restore(long size, @Nullable Prose reason) {
        return new AnnounceRestore(ID, size, "a root", 1230, "a lost root", reason);
    }

    private static Map<String, Object> administrator() {
        var metadata = new HashMap<>(coordinator());
        metadata.put("role", By.Role.ADMINISTRATOR.text());
        return metadata;
    }

    private static ResultValidator<Restore> when(AnnounceRestore command, Map<String, Object> who) {
        return new AggregateTestFixture<>(Restore.class).givenNoPriorActivity().when(command, who);
    }

    private static void refused(ResultValidator<Restore> result, String part) {
        result.expectNoEvents().expectException(Refusal.class).expectExceptionMessage(containsString(part));
    }

    @Test
    void an_administrator_says_what_came_back_what_was_lost_and_why() {
        when(restore(1200, prose("The disk failed.")), administrator())
                .expectEvents(new LogRestored(ID, 1200, "a root", 1230, "a lost root", prose("The disk failed.")));
    }

    @Test
    void nobody_else_announces_it() {
        refused(when(restore(1200, prose("The disk failed.")), coordinator()), "Only an administrator");
    }

    @Test
    void it_needs_a_reason() {
        refused(when(restore(1200, null), administrator()), "Say why");
        refused(when(restore(1200, prose(" ")), administrator()), "Say why");
    }

    @Test
    void nothing_is_announced_where_nothing_is_missing() {
        refused(when(restore(1231, prose("The disk failed.")), administrator()), "Nothing is missing");
    }
}
