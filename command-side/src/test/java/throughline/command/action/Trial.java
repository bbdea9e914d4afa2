package throughline.command.action;

import static org.hamcrest.Matchers.containsString;
import static throughline.command.Cast.*;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomMatcher;
import throughline.command.Refusal;
import throughline.command.plan.Terms;
import throughline.events.By;
import throughline.events.Event;
import throughline.events.EvidenceFile;

/** The action that the rules are tried on: led by the Council, and whatever happened to it. */
final class Trial {
    static final UUID LIGHTING_ENGINEER = UUID.randomUUID();
    static final UUID SECOND_COORDINATOR = UUID.randomUUID();

    private Trial() {}

    static TestExecutor<Action> given(Object... events) {
        return given(open(), NO_OTHERS, events);
    }

    static final UUID REGISTER_PDF = UUID.randomUUID();
    static final EvidenceFile REGISTER = new EvidenceFile(prose("register.pdf"), "application/pdf", 120_000, "ab".repeat(32));

    /** The engineer has handed in one file. */
    static final EvidenceFiles FILES = (file, person, action) -> Optional.of(REGISTER)
            .filter(one -> file.equals(REGISTER_PDF) && person.equals(LIGHTING_ENGINEER) && action.equals(ACTION));

    static final Others NO_OTHERS = id -> {
        throw Refusal.unknown("There is no such action.");
    };

    static TestExecutor<Action> given(Terms.Of plans, Others others, Object... events) {
        var fixture = new AggregateTestFixture<>(Action.class);
        fixture.registerInjectableResource(plans);
        fixture.registerInjectableResource(register());
        fixture.registerInjectableResource(entries());
        fixture.registerInjectableResource(NOON);
        fixture.registerInjectableResource(others);
        fixture.registerInjectableResource(FILES);
        return fixture.given(ADDED, LED_BY_COUNCIL).andGiven(events);
    }

    /** The event as somebody recorded it. */
    static Object by(Map<String, Object> who, Event event) {
        return new GenericEventMessage<>(event, who);
    }

    static Map<String, Object> engineer() {
        return as(LIGHTING_ENGINEER, "Council", By.Role.PARTNER);
    }

    static Map<String, Object> secondCoordinator() {
        return as(SECOND_COORDINATOR, "Safety Unit", By.Role.COORDINATOR);
    }

    static void refused(ResultValidator<Action> result, Refusal.Kind kind, String part) {
        result.expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage(containsString(part))
                .expectExceptionDetails(new CustomMatcher<Refusal.Details>(kind.toString()) {
                    @Override
                    public boolean matches(Object details) {
                        return details instanceof Refusal.Details d && d.kind() == kind;
                    }
                });
    }
}
