package throughline.verifier;

import static throughline.verifier.TestLog.base64;
import static throughline.verifier.TestLog.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An evidence pack as its files, which a test can change with and without signing it anew. */
record TestPack(Map<String, byte[]> files) {
    static final String MADE = "2026-03-02T12:05:00Z";
    static final String SIGNED = "2026-03-02T12:00:00Z";
    static final int FIRST = 15;
    static final int ROTATED = 25;

    /** About a plan, and whole; with a key that was rotated and a partner who co-signed. */
    static TestPack good() {
        return of(TestLog.good());
    }

    static TestPack of(TestLog log) {
        return of(
                log,
                log.entries().stream()
                        .filter(entry ->
                                entry.isOf(TestLog.PLAN) || entry.line().contains("\"type\":\"LogRestored\""))
                        .toList(),
                List.of("{\"scope\":\"plan\",\"id\":\"" + TestLog.PLAN + "\"}"));
    }

    /** Some events of the plan, of which nobody claims that they are all. */
    static TestPack chosen(TestLog log) {
        return of(
                log,
                log.entries().stream()
                        .filter(entry -> entry.isOf(TestLog.PLAN) && entry.position() % 2 == 0
                                || entry.line().contains("Text"))
                        .filter(entry ->
                                entry.position() != TestLog.position(13) && entry.position() != TestLog.position(11))
                        .toList(),
                List.of());
    }

    static TestPack of(TestLog log, List<TestLog.Entry> events, List<String> whole) {
        int size = log.size();
        var held = events.stream().map(TestLog.Entry::position).toList();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("README.txt", utf8("What this proves, and what it does not.\n"));
        files.put("report.html", utf8(report(events)));
        files.put(
                "events.jsonl",
                utf8(events.stream().map(one -> one.line() + "\n").collect(Collectors.joining())));
        files.put("texts.jsonl", utf8(events.stream().map(TestPack::texts).collect(Collectors.joining())));
        var proofs = new StringBuilder();
        for (var event : events) {
            int index = indexOf(log, event);
            proofs.append(proof(event.position(), index, Forest.path(index, log.leaves(size))));
        }
        files.put("proofs.jsonl", utf8(proofs.toString()));
        files.put("checkpoint", utf8(log.checkpoint(size, SIGNED, TestLog.SECOND_KEY)));
        files.put("earlier.jsonl", utf8(earlier(log, FIRST, first(log)) + earlier(log, ROTATED, rotated(log))));
        if (!whole.isEmpty()) {
            files.put(
                    "leaves.txt",
                    utf8(log.entries().stream()
                            .map(one -> (held.contains(one.position()) ? "=" : one.inner()) + "\n")
                            .collect(Collectors.joining())));
        }
        files.put(
                "keys.json",
                utf8("{\"log\":[\"" + TestLog.FIRST_KEY.key().written() + "\",\""
                        + TestLog.SECOND_KEY.key().written() + "\"],\"witnesses\":[\""
                        + TestLog.WITNESS.key().written() + "\"]}"));
        files.put(
                "manifest.json",
                utf8("{\"format\":\"throughline-pack/1\",\"origin\":\"" + TestLog.ORIGIN
                        + "\",\"made\":\"" + MADE + "\",\"about\":{\"kind\":\"plan\",\"id\":\"" + TestLog.PLAN
                        + "\",\"question\":null},\"whole\":[" + String.join(",", whole) + "],\"files\":{}}"));
        return new TestPack(files).signedAnew();
    }

    private static int indexOf(TestLog log, TestLog.Entry event) {
        return log.entries().stream().map(TestLog.Entry::position).toList().indexOf(event.position());
    }

    static String first(TestLog log) {
        return log.checkpoint(FIRST, "2026-03-01T12:00:00Z", TestLog.FIRST_KEY);
    }

    static String rotated(TestLog log) {
        var note = log.checkpoint(ROTATED, "2026-03-01T14:00:00Z", TestLog.FIRST_KEY, TestLog.SECOND_KEY);
        return TestLog.cosigned(note, TestLog.WITNESS, "2026-03-01T15:00:00Z");
    }

    static String earlier(TestLog log, int size, String note) {
        return "{\"checkpoint\":\"" + note.replace("\n", "\\n") + "\",\"hashes\":["
                + hashes(Forest.consistency(size, log.leaves(log.size()))) + "]}\n";
    }

    static String proof(long position, int index, List<byte[]> path) {
        return "{\"position\":" + position + ",\"index\":" + index + ",\"hashes\":[" + hashes(path) + "]}\n";
    }

    private static String hashes(List<byte[]> hashes) {
        return hashes.stream().map(hash -> "\"" + base64(hash) + "\"").collect(Collectors.joining(","));
    }

    static String texts(TestLog.Entry entry) {
        var lines = new StringBuilder();
        for (int place = 0; place < entry.texts().size(); place++) {
            var secret = entry.texts().get(place);
            var gone = gone(entry, place);
            lines.append("{\"position\":")
                    .append(entry.position())
                    .append(",\"place\":")
                    .append(place)
                    .append(
                            gone.isEmpty()
                                    ? ",\"salt\":\"" + base64(secret.salt()) + "\",\"text\":" + quoted(secret.text())
                                    : ",\"" + gone.split(" ")[0] + "\":" + gone.split(" ")[3])
                    .append("}\n");
        }
        return lines.toString();
    }

    private static String gone(TestLog.Entry entry, int place) {
        if (place == 0 && entry.position() == TestLog.position(13)) {
            return "hidden by entry " + TestLog.position(30);
        } else if (place == 0 && entry.position() == TestLog.position(11)) {
            return "withheld by entry " + TestLog.position(31);
        }
        return "";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\u000a") + "\"";
    }

    static String report(List<TestLog.Entry> events) {
        var report = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>Evidence</title>"
                + "<style>p > b { color: black }</style></head><body><h1>Evidence</h1>\n");
        for (var event : events) {
            report.append("<h2>Entry</h2>\n<pre class=\"facts\" id=\"e")
                    .append(event.position())
                    .append("\">");
            report.append(facts(event)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;"));
            report.append("</pre>\n");
        }
        return report.append("</body></html>\n").toString();
    }

    /** By hand for the events that this log has. */
    private static String facts(TestLog.Entry event) {
        List<String> lines = new ArrayList<>();
        for (var name :
                List.of("position", "eventId", "recordedAt", "stream", "kind", "sequence", "type", "revision")) {
            lines.add(name + ": " + value(event.line(), name));
        }
        for (var name : List.of(
                "restoreId",
                "size",
                "root",
                "lostSize",
                "lostRoot",
                "partnershipId",
                "planId",
                "actionId",
                "rating",
                "position",
                "place",
                "name",
                "reason")) {
            var payload = event.line().substring(event.line().indexOf("\"payload\":{") + 10);
            if (payload.contains("\"" + name + "\":")) {
                var value = value(payload, name);
                lines.add("payload/" + name + ": " + (value.startsWith("\"sealed:") ? open(event, 0) : value));
            }
        }
        if (event.line().contains("\"nested\"")) {
            lines.addAll(List.of(
                    "payload/nested/a~1b~0/0: 1",
                    "payload/nested/a~1b~0/1: -2.5e3",
                    "payload/nested/a~1b~0/2/who: " + open(event, 1),
                    "payload/nested/a~1b~0/3: []",
                    "payload/nested/a~1b~0/4: {}",
                    "payload/nested/a~1b~0/5: null",
                    "payload/nested/a~1b~0/6: true"));
        }
        lines.add("metadata/person: " + value(event.line(), "person"));
        lines.add("metadata/channel: " + value(event.line(), "channel"));
        return String.join("\n", lines);
    }

    private static String open(TestLog.Entry event, int place) {
        var gone = gone(event, place);
        return gone.isEmpty() ? quoted(event.texts().get(place).text()) : gone;
    }

    private static String value(String line, String name) {
        var found = java.util.regex.Pattern.compile("\"" + name + "\": ?(\"(?:[^\"\\\\]|\\\\.)*\"|[^,}]*)")
                .matcher(line);
        if (!found.find()) {
            throw new IllegalArgumentException(name);
        }
        return found.group(1);
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** Changed without touching anything else. */
    TestPack with(String name, UnaryOperator<String> edit) {
        var edited = edit.apply(text(name));
        if (edited.equals(text(name))) {
            throw new IllegalArgumentException("nothing was changed in " + name);
        }
        return with(name, utf8(edited));
    }

    TestPack with(String name, byte[] content) {
        Map<String, byte[]> other = new LinkedHashMap<>(files);
        other.put(name, content);
        return new TestPack(other);
    }

    TestPack without(String name) {
        Map<String, byte[]> other = new LinkedHashMap<>(files);
        other.remove(name);
        return new TestPack(other);
    }

    /** As a dishonest operator would: with the right digests, under the log's own key. */
    TestPack signedAnew() {
        return signedAnew(TestLog.SECOND_KEY);
    }

    TestPack signedAnew(PrivateKey key) {
        var listed = files.entrySet().stream()
                .filter(file -> !file.getKey().startsWith("manifest."))
                .map(file -> "\"" + file.getKey() + "\":\"" + HexFormat.of().formatHex(Forest.sha256(file.getValue()))
                        + "\"")
                .collect(Collectors.joining(","));
        var manifest = text("manifest.json").replaceFirst("\"files\":\\{[^}]*}", "\"files\":{" + listed + "}");
        var made = manifest.replaceFirst(".*\"made\":\"([^\"]*)\".*", "$1");
        var origin = manifest.replaceFirst(".*\"origin\":\"([^\"]*)\".*", "$1");
        var text = "throughline-pack/1\n" + origin + "\n" + base64(Forest.sha256(utf8(manifest))) + "\ntime " + made
                + "\n";
        return with("manifest.json", utf8(manifest)).with("manifest.note", utf8(TestLog.signed(text, key)));
    }

    Path zip(Path folder) throws IOException {
        var path = Files.createTempFile(folder, "pack", ".zip");
        return Files.write(path, zipped());
    }

    byte[] zipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
