package throughline.events;

/** What befell the log as a whole. */
public sealed interface LogEvent extends Event {
    /**
     * A backup was brought back, and what had been recorded after it is lost.
     *
     * @param size of the tree of events that came back
     * @param root of that tree, base64
     * @param lostSize of the newest tree that had been signed before
     * @param lostRoot of that tree, base64
     */
    record LogRestored(RestoreId restoreId, long size, String root, long lostSize, String lostRoot, Prose reason)
            implements LogEvent {}
}
