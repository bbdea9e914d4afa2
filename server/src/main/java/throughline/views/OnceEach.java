package throughline.views;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Lets each event reach a view once, also after a rebuild has run ahead of the live reader, and moves the view's
 * position in the transaction of its rows. Stands outside the savepoints, so that an event that fails keeps the lock.
 */
final class OnceEach implements MessageHandlerInterceptor<EventMessage<?>> {
    private static final String REACHED = OnceEach.class.getName();

    private final String view;
    private final Positions positions;
    private final Coverage coverage;

    OnceEach(String view, Positions positions, Coverage coverage) {
        this.view = view;
        this.positions = positions;
        this.coverage = coverage;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        var root = unit.root();
        if (root.getResource(DeadLetter.class.getName()) != null) {
            // It was passed by when it failed, so its position says nothing; only the turn is waited for.
            positions.hold(view);
            return chain.proceed();
        }
        var reached = root.<Reached>getOrComputeResource(REACHED, key -> begin(root));
        var position = position(unit.getMessage());
        if (position <= reached.position) {
            return null;
        }
        reached.position = position;
        return chain.proceed();
    }

    private Reached begin(UnitOfWork<?> root) {
        var before = positions.hold(view);
        var reached = new Reached(before);
        root.onPrepareCommit(unit -> {
            if (reached.position > before) {
                positions.move(view, reached.position);
            }
        });
        root.afterCommit(unit -> coverage.reached(view, reached.position));
        return reached;
    }

    private static long position(EventMessage<?> message) {
        return ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
    }

    private static final class Reached {
        private long position;

        private Reached(long position) {
            this.position = position;
        }
    }
}
