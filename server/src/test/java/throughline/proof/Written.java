package throughline.proof;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import throughline.people.DemoAccounts;

/** A small printed plan in words of our own. */
final class Written {
    private Written() {}

    /** Another document each time. */
    static String document(int actions) {
        return document("Document " + UUID.randomUUID(), actions);
    }

    static String document(String source, int actions) {
        var rows = IntStream.rangeClosed(1, actions)
                .mapToObj("{\"ref\": \"1.%1$d\", \"text\": \"Keep promise %1$d\", \"lead\": \"Council\"}"::formatted)
                .toList();
        return """
                {"format": "plan-as-written/1", "source": "%s", "title": "Riverside plan", "partnership": "%s",
                 "period": "2025/26", "priorities": [{"ref": "1", "title": "Keep promises", "actions": [%s]}]}"""
                .formatted(source, DemoAccounts.PARTNERSHIP, String.join(",", rows));
    }

    static String imported(Caller coordinator, int actions) {
        return coordinator
                .post("/api/imports", document(actions))
                .expect(201)
                .json()
                .path("planId")
                .asString();
    }

    static List<String> actionsOf(Caller reader, String planId) {
        return reader.read("/api/plans/" + planId).findValuesAsString("actionId").stream()
                .distinct()
                .toList();
    }
}
