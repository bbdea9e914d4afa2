package throughline.documents.printing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import throughline.documents.plan.PathNames;

/** Where a part stands in the form: {@code other.vision}, {@code indicators[3].name}, {@code fund["No. 2"]}. */
final class Path {
    private static final Pattern ITEM = Pattern.compile("([1-9]\\d*) of [1-9]\\d*");

    private Path() {}

    static String under(String path, String heading) {
        Matcher item = ITEM.matcher(heading);
        return item.matches() ? at(path, Integer.parseInt(item.group(1)) - 1) : PathNames.under(path, heading);
    }

    static String at(String path, int item) {
        return path + "[" + item + "]";
    }
}
