package throughline.transparency;

import java.util.List;

/**
 * That an entry stands in the tree of a checkpoint; checked before it is given out.
 *
 * @param leafHash of the leaf that was made of the entry's row just now
 * @param hashes the proof, from the leaf up
 * @param root of the tree
 * @param checkpoint the signed note that says so
 */
public record Inclusion(
        long position,
        long index,
        long size,
        String leafHash,
        List<String> hashes,
        String root,
        String checkpoint) {}
