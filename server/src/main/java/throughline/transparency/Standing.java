package throughline.transparency;

/** How the database stands to the newest checkpoint that was kept outside it. */
public sealed interface Standing {
    /** It holds what was signed, or came back from a backup and that was announced. */
    record Sound() implements Standing {}

    /**
     * It holds less than was signed.
     *
     * @param size of the tree that came back
     * @param lost what had been signed before
     */
    record Restored(long size, Hash root, Checkpoint lost) implements Standing {
        public String sentence() {
            return "The database came back from a backup: it holds %d entries, and a checkpoint of %d had been signed at %s. Nothing is signed until an administrator announces it (POST /api/evidence/restores)."
                    .formatted(size, lost.size(), lost.time());
        }
    }

    /** It holds another history than was signed. */
    record Forked(Checkpoint signed) implements Standing {
        public String sentence() {
            return "The database holds another history than the one of %d entries that was signed at %s. Nothing is signed: bring the right database back."
                    .formatted(signed.size(), signed.time());
        }
    }

    Standing SOUND = new Sound();
}
