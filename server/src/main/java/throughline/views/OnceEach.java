package throughline.views;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import throughline.query.view.View;

/**
 * Lets each event reach a view once, also after a rebuild has run ahead of the live reader, and moves the view's
 * position in the transaction of its rows. Stands outside the savepoints, so that an event that fails keeps the lock.
 */
final class OnceEach implements MessageHandlerInterceptor<EventMessage<?>> {
    private static final String REACHED = OnceEach.class.getName();

    private final View view;
    private final Positions positions;
    private final Coverage coverage;

    OnceEach(View view, Positions positions, Coverage coverage) {
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
            positions.hold(view.name());
            return chain.proceed();
        }
        var reached = root.<Reached>getOrComputeResource(REACHED, key -> begin(root));
        var position = LiveView.position(unit.getMessage());
        if (position <= reached.position) {
            return null;
        }
        reached.position = position;
        return concerns(unit.getMessage()) ? chain.proceed() : null;
    }

    private Reached begin(UnitOfWork<?> root) {
        var before = positions.hold(view.name());
        var reached = new Reached(before);
        root.onPrepareCommit(unit -> {
            if (reached.position > before) {
                positions.move(view.name(), reached.position);
            }
        });
        root.afterCommit(unit -> coverage.reached(view.name(), reached.position));
        return reached;
    }

    /** Spares the savepoint and the way to the database where nothing would be written. */
    private boolean concerns(EventMessage<?> message) {
        try {
            return view.concernedBy(LiveView.entry(message));
        } catch (RuntimeException e) {
            // It fails again behind its savepoint, and there becomes a dead letter.
            return true;
        }
    }

    private static final class Reached {
        private long position;

        private Reached(long position) {
            this.position = position;
        }
    }
}
