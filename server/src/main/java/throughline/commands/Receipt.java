package throughline.commands;

import org.jspecify.annotations.Nullable;

/**
 * That a request was recorded.
 *
 * @param position in the log that its events reach; 0 where everything was so already
 * @param pending whether a view may not show it yet
 * @param result what the command gave back, as JSON
 */
public record Receipt(
        long position, boolean pending, @Nullable String result) {}
