package throughline.documents.reading;

import throughline.documents.paper.Paper;

/** Reads papers as plans: the same paper with the same corrections is always read the same. */
public final class Readings {
    private Readings() {}

    public static Reading read(Paper paper, Corrections corrections) {
        var flow = Flow.of(paper);
        return OwnReturn.isOne(paper, flow)
                ? new OwnReturn(flow, corrections).read()
                : new Reader(flow, corrections).read();
    }
}
