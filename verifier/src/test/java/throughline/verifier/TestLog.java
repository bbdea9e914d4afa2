package throughline.verifier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A small invented log and its keys, written from docs/proof-format.md with nothing of what it is to test. */
record TestLog(List<Entry> entries) {
    static final String ORIGIN = "log.thornmere.example/record";
    static final String PARTNERSHIP = "5c0ffee0-0000-4000-8000-000000000001";
    static final String PLAN = "91a40000-0000-4000-8000-00000000000a";
    static final String OTHER_PLAN = "91a40000-0000-4000-8000-00000000000b";
    static final int SIZE = 40;
    static final PrivateKey FIRST_KEY = PrivateKey.fresh(ORIGIN, Key.Use.LOG);
    static final PrivateKey SECOND_KEY = PrivateKey.fresh(ORIGIN, Key.Use.LOG);
    static final PrivateKey WITNESS = PrivateKey.fresh("council.example/audit", Key.Use.WITNESS);
    private static final Pattern ID = Pattern.compile("\"(partnership|plan|action)Id\":\"([^\"]*)\"");

    /** @param texts what stands behind the commitments, by place, with their salts */
    record Entry(long position, String line, List<Secret> texts) {
        boolean isOf(String plan) {
            return line.contains("\"planId\":\"" + plan + "\"");
        }

        String inner() {
            Map<String, String> ids = new TreeMap<>(Map.of("partnership", "-", "plan", "-", "action", "-"));
            var found = ID.matcher(line.substring(line.indexOf("\"payload\":"), line.indexOf(",\"metadata\":")));
            while (found.find()) {
                ids.put(
                        found.group(1),
                        base64(Forest.sha256(utf8("throughline-scope/1\n" + found.group(1) + "\n" + found.group(2)))));
            }
            return ids.get("partnership") + " " + ids.get("plan") + " " + ids.get("action") + " "
                    + base64(Forest.sha256(utf8(line)));
        }

        byte[] leaf() {
            return Forest.leaf(utf8("throughline-leaf/1\n" + inner().replace(' ', '\n') + "\n"));
        }

        Entry with(String was, String is) {
            if (!line.contains(was)) {
                throw new IllegalArgumentException(was);
            }
            return new Entry(position, line.replace(was, is), texts);
        }
    }

    /** A text, its salt and its commitment. */
    record Secret(byte[] salt, String text, String sealed) {
        static Secret of(String text) {
            var salt = Forest.sha256(utf8("salt of " + text));
            var hash = Forest.sha256(utf8("throughline-text/1\n"), salt, utf8(text));
            return new Secret(
                    salt,
                    text,
                    "sealed:" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** With gaps, as a database leaves them. */
    static long position(int index) {
        return 1001L + index + index / 5;
    }

    static Instant recorded(int index) {
        return Instant.parse("2026-03-01T09:00:00.123Z").plusSeconds(600L * index);
    }

    static TestLog good() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            entries.add(
                    switch (i) {
                        case 30 -> decided(i, "TextHidden", 13);
                        case 31 -> decided(i, "TextWithheld", 11);
                        default -> i % 7 == 3 ? registered(i) : i % 3 == 0 ? rated(i, OTHER_PLAN) : rated(i, PLAN);
                    });
        }
        return new TestLog(entries);
    }

    private static Entry rated(int i, String plan) {
        var reason = Secret.of("Reason " + i + ": “two of four” <sessions> & \"more\"\nwere cancelled.");
        var person = Secret.of("Person " + i);
        var payload = "{\"partnershipId\":\"" + PARTNERSHIP + "\",\"planId\":\"" + plan + "\",\"actionId\":\"ac7104-"
                + i % 4 + "\",\"rating\": \"Amber\",\"reason\":\"" + reason.sealed
                + "\",\"nested\":{\"a/b~\":[1,-2.5e3,"
                + "{\"who\":\"" + person.sealed + "\"},[],{},null,true]}}";
        return new Entry(position(i), line(i, "Action", "RatingSet", payload), List.of(reason, person));
    }

    private static Entry registered(int i) {
        var name = Secret.of("Name " + i);
        var payload = "{\"partnershipId\":\"" + PARTNERSHIP + "\",\"name\":\"" + name.sealed + "\"}";
        return new Entry(position(i), line(i, "Party", "PartyRegistered", payload), List.of(name));
    }

    private static Entry decided(int i, String type, int about) {
        var reason = Secret.of("A name of a child " + i);
        var payload = "{\"partnershipId\":\"" + PARTNERSHIP + "\",\"planId\":\"" + PLAN + "\",\"position\":"
                + position(about) + ",\"place\":0,\"reason\":\"" + reason.sealed + "\"}";
        return new Entry(position(i), line(i, "Withholding", type, payload), List.of(reason));
    }

    private static String line(int i, String kind, String type, String payload) {
        return "{\"position\":" + position(i) + ",\"eventId\":\"e-" + i + "\",\"recordedAt\":\"" + recorded(i)
                + "\",\"stream\":\"stream-" + kind + i % 5 + "\",\"kind\":\"" + kind + "\",\"sequence\":" + i / 5
                + ",\"type\":\"" + type + "\",\"revision\":" + (i % 2 == 0 ? "null" : "\"1.\\\"0\\\\\"")
                + ",\"payload\":"
                + payload + ",\"metadata\":{\"person\":\"p-" + i + "\",\"channel\":\"page\"}}";
    }

    /** The announcement that a backup was brought back, as the entry that comes next. */
    TestLog restored(TestLog lost) {
        int i = entries.size();
        var reason = Secret.of("The disk failed.");
        var payload = "{\"restoreId\":\"r-1\",\"size\":" + i + ",\"root\":\"" + base64(root(i)) + "\",\"lostSize\":"
                + lost.size() + ",\"lostRoot\":\"" + base64(lost.root(lost.size())) + "\",\"reason\":\"" + reason.sealed
                + "\"}";
        return then(new Entry(position(i), line(i, "Log", "LogRestored", payload), List.of(reason)));
    }

    /** Grown by events of the same plan. */
    TestLog grownTo(int size) {
        var grown = this;
        while (grown.size() < size) {
            grown = grown.then(rated(grown.size(), PLAN));
        }
        return grown;
    }

    TestLog then(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new TestLog(more);
    }

    TestLog upTo(int size) {
        return new TestLog(entries.subList(0, size));
    }

    TestLog with(int index, Entry entry) {
        List<Entry> other = new ArrayList<>(entries);
        other.set(index, entry);
        return new TestLog(other);
    }

    TestLog without(int index) {
        List<Entry> fewer = new ArrayList<>(entries);
        fewer.remove(index);
        return new TestLog(fewer);
    }

    int size() {
        return entries.size();
    }

    List<byte[]> leaves(int size) {
        return entries.subList(0, size).stream().map(Entry::leaf).toList();
    }

    byte[] root(int size) {
        return Forest.root(leaves(size));
    }

    /** A checkpoint by the log's keys. */
    String checkpoint(int size, String time, PrivateKey... keys) {
        return signed(ORIGIN + "\n" + size + "\n" + base64(root(size)) + "\ntime " + time + "\n", keys);
    }

    static String signed(String text, PrivateKey... keys) {
        var note = new StringBuilder(text).append('\n');
        for (var key : keys) {
            var id = java.util.HexFormat.of().parseHex(key.key().id());
            note.append("— ")
                    .append(key.key().name())
                    .append(' ')
                    .append(base64(Bytes.joined(id, key.sign(utf8(text)))))
                    .append('\n');
        }
        return note.toString();
    }

    static String cosigned(String note, PrivateKey witness, String at) {
        var text = note.substring(0, note.lastIndexOf("\n\n") + 1);
        return note + Cosignature.line(witness, text, Instant.parse(at));
    }

    /** A request to co-sign. */
    String request(int old, int size, String time, PrivateKey... keys) {
        var request = new StringBuilder("old " + old + "\n");
        Forest.consistency(old, leaves(size))
                .forEach(hash -> request.append(base64(hash)).append('\n'));
        return request + "\n" + checkpoint(size, time, keys);
    }
}
