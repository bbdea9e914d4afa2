package throughline.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** How long one reader waits for what is read most, plan by plan in random order. */
final class Readings {
    private static final int WARM_UP = 150;
    private static final int MEASURED = 200;

    private Readings() {}

    /** @return the times of each address, by the address with {@code {id}} in place of a plan's id */
    static Map<String, Times> of(Service service, int plans) throws IOException, InterruptedException {
        var lastYear = LocalDate.now().minusYears(1);
        var asked = new String[] {
            "/plans/{id}",
            "/plans/{id}?asAt=" + lastYear,
            "/api/plans/{id}",
            "/api/plans/{id}?asAt=" + lastYear,
            "/api/audit/ratings?plan={id}"
        };
        var times = new LinkedHashMap<String, Times>();
        try (var reader = Reader.signedIn(service.address())) {
            for (var path : asked) {
                measure(reader, path, plans, WARM_UP, new Random(1));
            }
            for (var path : asked) {
                times.put(path, measure(reader, path, plans, MEASURED, new Random(2)));
            }
        }
        return times;
    }

    private static Times measure(Reader reader, String path, int plans, int times, Random random)
            throws IOException, InterruptedException {
        var nanos = new long[times];
        for (int i = 0; i < times; i++) {
            nanos[i] = reader.read(path.replace("{id}", Ids.plan(random.nextInt(plans)).toString()));
        }
        return new Times(nanos);
    }
}
