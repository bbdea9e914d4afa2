package throughline.pages;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.events.ReturnId;

/** Returns that this node is making at the moment, for those who wait. What came of one stands in the record. */
@Component
class ReturnsUnderWay {
    private static final long PATIENCE_MILLIS = 1_500;
    private static final Duration TOLD_FOR = Duration.ofMinutes(10);

    private final Map<ReturnId, CompletableFuture<ReturnId>> making = new ConcurrentHashMap<>();

    /**
     * @return under which id it was issued, which is another one where the same form was sent before; nothing where it
     *     takes longer
     * @throws RuntimeException why it was not issued
     */
    @Nullable ReturnId make(ReturnId id, Supplier<ReturnId> work) {
        var future = CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
        making.put(id, future);
        future.whenComplete((made, problem) -> CompletableFuture.delayedExecutor(
                        TOLD_FOR.toMinutes(), TimeUnit.MINUTES, Thread::startVirtualThread)
                .execute(() -> making.remove(id)));
        try {
            return future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a return was made.", e);
        }
    }

    boolean isUnderWay(ReturnId id) {
        var future = making.get(id);
        return future != null && !future.isDone();
    }

    /** Why it was not issued; nothing where it was, or this node has not made it. */
    @Nullable RuntimeException problem(ReturnId id) {
        var future = making.get(id);
        return future != null && future.isCompletedExceptionally()
                ? future.handle((made, problem) -> problem.getCause() instanceof RuntimeException cause
                                ? cause
                                : new IllegalStateException(problem))
                        .join()
                : null;
    }
}
