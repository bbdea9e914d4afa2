package throughline.log;

import java.lang.reflect.Method;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a savepoint before each event handler. Without it a failed handler's half-done writes are committed with its
 * dead letter, and one that failed in SQL leaves a transaction in which no letter can be stored.
 */
class Savepoints implements HandlerEnhancerDefinition {
    private final TransactionTemplate nested;

    Savepoints(PlatformTransactionManager transactions) {
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> handler) {
        // Directly: an aggregate's @EventSourcingHandler is an @EventHandler too, and touches no database.
        var handlesEvents = handler.unwrap(Method.class)
                .filter(method -> method.isAnnotationPresent(EventHandler.class))
                .isPresent();
        return handlesEvents ? new BehindSavepoint<>(handler) : handler;
    }

    private final class BehindSavepoint<T> extends WrappedMessageHandlingMember<T> {
        private BehindSavepoint(MessageHandlingMember<T> handler) {
            super(handler);
        }

        @Override
        public @Nullable Object handle(Message<?> message, T target) throws Exception {
            var failure = nested.execute(inside -> {
                try {
                    super.handle(message, target);
                    return Optional.<Exception>empty();
                } catch (Exception e) {
                    inside.setRollbackOnly();
                    return Optional.of(e);
                }
            });
            if (failure != null && failure.isPresent()) {
                throw failure.get();
            }
            return null;
        }
    }
}
