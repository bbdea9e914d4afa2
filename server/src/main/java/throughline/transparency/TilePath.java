package throughline.transparency;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where C2SP tlog-tiles has a tile: {@code 0/x001/x234/067}, or {@code 0/x001/x234/067.p/17} for the first 17 hashes of it.
 */
public record TilePath(int level, long number, int width) {
    private static final Pattern PATH = Pattern.compile("((?:x\\d{3}/){0,4}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");
    private static final Pattern LEVEL = Pattern.compile("[0-7]");

    public static Optional<TilePath> of(String level, String path) {
        var parts = PATH.matcher(path);
        // A number has one way to be written.
        if (!LEVEL.matcher(level).matches() || !parts.matches() || path.startsWith("x000/")) {
            return Optional.empty();
        }
        var number = Long.parseLong(parts.group(1).replaceAll("[x/]", ""));
        var width = parts.group(2) == null ? Tile.FULL : Integer.parseInt(parts.group(2));
        return width > Tile.FULL || parts.group(2) != null && width == Tile.FULL
                ? Optional.empty()
                : Optional.of(new TilePath(Integer.parseInt(level), number, width));
    }
}
