package throughline.documents.reading;

import java.util.List;
import throughline.documents.paper.Block;

/** One thing in the order of reading, its text in pieces. */
sealed interface Element {
    /** All its pieces. */
    List<Piece> pieces();

    record Heading(int level, List<Piece> pieces) implements Element {
        String text() {
            return Bit.line(Bit.of(pieces));
        }
    }

    record Paragraph(List<Piece> pieces) implements Element {
        String text() {
            return Bit.line(Bit.of(pieces));
        }
    }

    /** Each point with its lines. */
    record Points(List<List<Piece>> points) implements Element {
        @Override
        public List<Piece> pieces() {
            return points.stream().flatMap(List::stream).toList();
        }
    }

    /** @param number from 1 in the document */
    record Table(int number, Block.Table table, List<Piece> caption, Grid grid) implements Element {
        @Override
        public List<Piece> pieces() {
            return java.util.stream.Stream.concat(caption.stream(), grid.pieces().stream())
                    .toList();
        }
    }
}
