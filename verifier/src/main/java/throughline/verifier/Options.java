package throughline.verifier;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stands on the command line: files or names, and options that each take a value. */
record Options(List<String> plain, Map<String, List<String>> named) {
    static Options of(List<String> arguments, List<String> known) {
        List<String> plain = new ArrayList<>();
        Map<String, List<String>> named = new TreeMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                plain.add(argument);
            } else if (!known.contains(argument)) {
                throw new CannotTell("There is no option " + Say.shown(argument) + " here: run with --help to see"
                        + " which there are.");
            } else if (i + 1 == arguments.size()) {
                throw new CannotTell("The option " + argument + " needs a file after it.");
            } else {
                named.computeIfAbsent(argument, option -> new ArrayList<>()).add(arguments.get(++i));
            }
        }
        return new Options(plain, named);
    }

    Optional<Path> file(String option) {
        var files = files(option);
        if (files.size() > 1) {
            throw new CannotTell("The option " + option + " is given more than once: give it once.");
        }
        return files.stream().findFirst();
    }

    List<Path> files(String option) {
        return named.getOrDefault(option, List.of()).stream().map(Options::path).toList();
    }

    static Path path(String written) {
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            throw new CannotTell("“" + Say.shown(written) + "” can't be the path of a file: give another.");
        }
    }
}
