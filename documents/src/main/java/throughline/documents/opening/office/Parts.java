package throughline.documents.opening.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.Unreadable;

/**
 * The parts of an office file. Only what is asked for is unpacked, and no more than fits: a small file that unpacks to a
 * huge one is given up as soon as it does.
 */
public final class Parts implements AutoCloseable {
    private static final long LARGEST = 80L << 20;
    private static final long LARGEST_TOGETHER = 160L << 20;
    private static final int MOST = 20_000;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private long unpacked;

    private Parts(ZipFile zip) {
        this.zip = zip;
        var all = zip.getEntries();
        while (all.hasMoreElements()) {
            var entry = all.nextElement();
            entries.putIfAbsent(key(entry.getName()), entry);
            if (entries.size() > MOST) {
                throw tooMuch();
            }
        }
    }

    public static Parts of(byte[] bytes) throws IOException {
        return new Parts(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get());
    }

    private static String key(String name) {
        var plain = name.replace('\\', '/');
        return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
    }

    /** Part names, in lower case. */
    public java.util.Set<String> names() {
        return entries.keySet();
    }

    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    public InputStream open(String name) throws IOException {
        var entry = entries.get(key(name));
        if (entry == null) {
            throw new IOException("no part " + name);
        }
        return new Counted(zip.getInputStream(entry));
    }

    public Tree tree(String name) throws IOException, XMLStreamException {
        try (var in = open(name)) {
            return Tree.of(in);
        }
    }

    public @Nullable Tree treeIfThere(@Nullable String name) throws IOException, XMLStreamException {
        return name == null || !has(name) ? null : tree(name);
    }

    /** @param type the last word of its kind, such as {@code header}; @param target a part's name */
    public record Relation(String id, String type, String target, boolean outside) {}

    /** @param part empty for those of the whole file */
    public List<Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/');
        var folder = part.substring(0, slash + 1);
        var found = treeIfThere(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        if (found == null) {
            return List.of();
        }
        return found.all("Relationship")
                .map(each -> {
                    var type = each.attribute("Type", "");
                    return new Relation(
                            each.attribute("Id", ""),
                            type.substring(type.lastIndexOf('/') + 1),
                            resolved(folder, each.attribute("Target", "")),
                            each.attribute("TargetMode", "").equalsIgnoreCase("External"));
                })
                .toList();
    }

    /** The first part of a kind that another points at; absent where it points at none. */
    public @Nullable String related(String part, String type) throws IOException, XMLStreamException {
        for (var relation : relations(part)) {
            if (relation.type().equals(type) && !relation.outside()) {
                return relation.target();
            }
        }
        return null;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var steps = new ArrayList<String>();
        for (var step : (folder + target).split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static Unreadable tooMuch() {
        return new Unreadable("This file is small but unpacks to far more than a plan can be, so it was not read."
                + " Copy the plan into a new document, save it and send that.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {
        private long own;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            own += more;
            unpacked += more;
            if (own > LARGEST || unpacked > LARGEST_TOGETHER) {
                throw tooMuch();
            }
        }
    }
}
