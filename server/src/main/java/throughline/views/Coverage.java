package throughline.views;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Says when every view has read as far as a position, whichever node keeps it: so that whoever wrote something finds it
 * on the next page.
 */
public final class Coverage {
    /** A view of this node tells at once; a view of another node is looked up this often. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Positions positions;
    private final Set<String> views;
    private final Map<String, Long> covered = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Runnable> told = new CopyOnWriteArrayList<>();

    Coverage(Positions positions, Collection<String> views) {
        this.positions = positions;
        this.views = Set.copyOf(views);
    }

    /** @return whether every view covered the position in time; an event held back as a dead letter counts as read */
    public boolean await(long position, Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        lock.lock();
        try {
            while (!covers(position)) {
                var left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                if (moved.awaitNanos(Math.min(left, LOOK_NANOS)) <= 0) {
                    look();
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Does this, quickly, whenever a view of this node has read on. */
    public void whenMoved(Runnable then) {
        told.add(then);
    }

    /** After a commit of this node. */
    void reached(String view, long position) {
        lock.lock();
        try {
            covered.merge(view, position, Math::max);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        told.forEach(Runnable::run);
    }

    private boolean covers(long position) {
        return views.stream().allMatch(view -> covered.getOrDefault(view, 0L) >= position);
    }

    /** Without the lock, since the database may be slow and a view of this node may have news meanwhile. */
    private void look() {
        lock.unlock();
        try {
            positions.all().forEach((view, position) -> covered.merge(view, position, Math::max));
        } finally {
            lock.lock();
        }
    }
}
