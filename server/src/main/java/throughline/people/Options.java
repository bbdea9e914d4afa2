package throughline.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options of a command line, as {@code --name value} or {@code --name=value}. */
final class Options {
    private Options() {}

    /** @throws Refused when one is missing or not known, with how the command is used */
    static Map<String, String> of(String[] arguments, List<String> known, String usage) {
        var said = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i++) {
            var parts = arguments[i].split("=", 2);
            var name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (!known.contains(name) || parts.length == 1 && i + 1 == arguments.length) {
                throw Refused.malformed("“" + arguments[i] + "” is not understood. Use: " + usage);
            }
            said.put(name, parts.length == 2 ? parts[1] : arguments[++i]);
        }
        for (var name : known) {
            if (!said.containsKey(name)) {
                throw Refused.malformed("--" + name + " is missing. Use: " + usage);
            }
        }
        return said;
    }
}
