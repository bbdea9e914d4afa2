package throughline.benchmarks;

import java.util.Arrays;
import java.util.List;

/** How long something took, each time. */
record Times(long[] nanos) {
    Times {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    static Times of(List<Long> nanos) {
        return new Times(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    /** In milliseconds. */
    double percentile(int percent) {
        return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
    }
}
