package throughline.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * How long one reader waits for what is read most, plan by plan in random order: in turn from a service with few plans and
 * from one with many, so that a noisy moment hits both.
 */
final class Readings {
    private static final int WARM_UP = 150;
    private static final int MEASURED = 200;

    private Readings() {}

    record Pair(Times few, Times many) {}

    /** @return the times of each address, by the address with {@code {id}} in place of a plan's id */
    static Map<String, Pair> of(Service few, int fewPlans, Service many, int manyPlans)
            throws IOException, InterruptedException {
        var lastYear = LocalDate.now().minusYears(1);
        var asked = new String[] {
            "/plans/{id}",
            "/plans/{id}?asAt=" + lastYear,
            "/api/plans/{id}",
            "/api/plans/{id}?asAt=" + lastYear,
            "/api/audit/ratings?plan={id}"
        };
        var pairs = new LinkedHashMap<String, Pair>();
        try (var one = Reader.signedIn(few.address());
                var other = Reader.signedIn(many.address())) {
            for (var path : asked) {
                measure(one, fewPlans, other, manyPlans, path, WARM_UP);
            }
            for (var path : asked) {
                pairs.put(path, measure(one, fewPlans, other, manyPlans, path, MEASURED));
            }
        }
        return pairs;
    }

    private static Pair measure(Reader one, int fewPlans, Reader other, int manyPlans, String path, int times)
            throws IOException, InterruptedException {
        var random = new Random(times);
        var few = new long[times];
        var many = new long[times];
        for (int i = 0; i < times; i++) {
            few[i] = one.read(plan(path, random.nextInt(fewPlans)));
            many[i] = other.read(plan(path, random.nextInt(manyPlans)));
        }
        return new Pair(new Times(few), new Times(many));
    }

    private static String plan(String path, int number) {
        return path.replace("{id}", Ids.plan(number).toString());
    }
}
