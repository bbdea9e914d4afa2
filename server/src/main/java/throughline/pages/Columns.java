package throughline.pages;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What the cells of a printed table are called for a reader. */
@Component("columns")
public class Columns {
    private static final Pattern NUMBERED = Pattern.compile("(.+)\\[(\\d+)]");

    /** “Lead” for {@code lead}, “Milestone 2” for {@code milestones[1]}. */
    public String of(String column) {
        var numbered = NUMBERED.matcher(column);
        if (numbered.matches()) {
            var number = Integer.parseInt(numbered.group(2)) + 1;
            return name(numbered.group(1)).replaceFirst("s$", "") + " " + number;
        }
        return name(column);
    }

    private static String name(String column) {
        return column.equals("text") ? "Action" : Wordings.field(column);
    }
}
