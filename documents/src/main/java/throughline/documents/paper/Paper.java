package throughline.documents.paper;

import java.util.List;

/**
 * A document as a reader sees it: what runs along every page, and what stands on them in its order.
 *
 * @param name of the file that it came from, or its title where it goes out
 * @param title that the file gives itself; empty where it gives none
 * @param language as a BCP 47 tag, such as {@code en-GB}; empty where none is given
 * @param heads what runs along the top of every page, each once
 * @param feet what runs along the bottom, each once; page numbers are left out
 * @param remarks what its reader should know of how it was opened
 */
public record Paper(
        String name,
        String title,
        String language,
        List<String> heads,
        List<String> feet,
        List<Block> blocks,
        List<Remark> remarks) {
    public Paper {
        heads = List.copyOf(heads);
        feet = List.copyOf(feet);
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
    }
}
