package throughline.documents.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import throughline.documents.paper.Place;
import throughline.documents.reading.Reading.Source;
import throughline.documents.reading.Reading.Unused;

/** Every piece of text of a paper, counted; each ends as a source of something in the plan, or as unused. */
final class Ledger {
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, List<Piece>> sources = new LinkedHashMap<>();
    private final Set<Piece> used = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Each line a piece; a blank line between others is kept but not counted. */
    List<Piece> enter(String text, Place place, boolean point) {
        var entered = new ArrayList<Piece>();
        boolean first = point;
        for (var line : text.split("\\r\\n|\\r|\\n")) {
            boolean blank = line.isBlank();
            var piece = new Piece(blank ? -1 : pieces.size(), place, line.stripTrailing(), first && !blank);
            if (!blank) {
                pieces.add(piece);
                first = false;
            }
            entered.add(piece);
        }
        return trimmed(entered);
    }

    /** Without blank lines at its ends. */
    static List<Piece> trimmed(List<Piece> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        while (to > from && lines.get(to - 1).isBlank()) {
            to--;
        }
        return List.copyOf(lines.subList(from, to));
    }

    List<Piece> pieces() {
        return pieces;
    }

    boolean isUsed(Piece piece) {
        return used.contains(piece);
    }

    void source(String path, List<Bit> bits) {
        for (var bit : bits) {
            if (bit.piece().isBlank()) {
                continue;
            }
            var at = sources.computeIfAbsent(path, key -> new ArrayList<>());
            if (!at.contains(bit.piece())) {
                at.add(bit.piece());
            }
            used.add(bit.piece());
        }
    }

    Map<String, Source> sources() {
        var told = new LinkedHashMap<String, Source>();
        sources.forEach((path, at) -> told.put(
                path,
                new Source(at.getFirst().place(), at.stream().map(Piece::words).collect(Collectors.joining("\n")))));
        return told;
    }

    List<Unused> unused() {
        return pieces.stream()
                .filter(piece -> !used.contains(piece))
                .map(piece -> new Unused(
                        piece.place(),
                        piece.words(),
                        piece.why() == null ? "No part of the plan was found that it belongs to." : piece.why()))
                .toList();
    }

    int usedPieces() {
        return used.size();
    }
}
