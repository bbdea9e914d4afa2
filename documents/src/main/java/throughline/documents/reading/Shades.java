package throughline.documents.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.AsWritten.Key;

/** Colours behind cells, and how far they look from one another (CIE 1976 in CIELAB). */
final class Shades {
    private static final Map<String, List<String>> USUAL = usual();
    private static final double NEAR = 42;

    private Shades() {}

    private static Map<String, List<String>> usual() {
        var shades = new LinkedHashMap<String, List<String>>();
        shades.put("red", List.of("ff0000", "c00000", "ff5050", "d4351c", "ff7c80", "e06666"));
        shades.put("amber", List.of("ffc000", "ffa500", "ed7d31", "f47738", "ffff00", "ffbf00", "f4b083", "ffd966"));
        shades.put("green", List.of("00b050", "92d050", "70ad47", "00ff00", "008000", "00703c", "a8d08d", "6aa84f"));
        shades.put("blue", List.of("0070c0", "00b0f0", "0000ff", "4472c4", "1d70b8", "5b9bd5", "9dc3e6", "002060"));
        shades.put("grey", List.of("bfbfbf", "a6a6a6", "808080", "7f7f7f"));
        return shades;
    }

    /** Whether a colour is one to see, not white, black, grey or a tint that makes rows easier to follow. */
    static boolean isStrong(@Nullable String shade) {
        if (shade == null) {
            return false;
        }
        var lab = lab(shade);
        return Math.hypot(lab[1], lab[2]) > 28 && lab[0] > 15;
    }

    /** The nearest of a key's colours; absent where none is near. */
    static @Nullable Key nearest(String shade, List<Key> keys, Map<String, Key> legend) {
        Key best = null;
        double distance = NEAR;
        for (var known : legend.entrySet()) {
            double far = distance(shade, known.getKey());
            if (far < distance) {
                distance = far;
                best = known.getValue();
            }
        }
        for (var key : keys) {
            for (var usual : USUAL.getOrDefault(key.colour(), List.of())) {
                double far = distance(shade, usual);
                if (far < distance) {
                    distance = far;
                    best = key;
                }
            }
        }
        return best != null && (isStrong(shade) || best.colour().equals("grey") || legend.containsKey(shade))
                ? best
                : null;
    }

    /** The name of the colour family that a shade belongs to; absent where it is near none. */
    static @Nullable String family(String shade) {
        String best = null;
        double distance = NEAR;
        for (var family : USUAL.entrySet()) {
            for (var usual : family.getValue()) {
                double far = distance(shade, usual);
                if (far < distance) {
                    distance = far;
                    best = family.getKey();
                }
            }
        }
        return best;
    }

    static double distance(String one, String other) {
        var a = lab(one);
        var b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(String shade) {
        int rgb;
        try {
            rgb = Integer.parseInt(shade.toLowerCase(Locale.ROOT), 16);
        } catch (NumberFormatException e) {
            rgb = 0xffffff;
        }
        double r = linear(rgb >> 16 & 255);
        double g = linear(rgb >> 8 & 255);
        double b = linear(rgb & 255);
        double x = bent((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
        double y = bent(0.2126 * r + 0.7152 * g + 0.0722 * b);
        double z = bent((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double bent(double part) {
        return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16.0 / 116;
    }
}
