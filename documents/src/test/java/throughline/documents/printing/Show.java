package throughline.documents.printing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import throughline.documents.layout.Layout;

/** Prints the returns of the tests into a folder, all or the one that is named, to be looked at or compared. */
final class Show {
    private Show() {}

    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[0]));
        for (var each : Map.of(
                        "whole", Returns.whole(),
                        "changed", Returns.changed(),
                        "unchanged", Returns.unchanged(),
                        "empty", Returns.empty(),
                        "scripts", Returns.manyScripts(),
                        "long", Returns.sixtyPages())
                .entrySet()) {
            if (args.length > 1 && !args[1].equals(each.getKey())) {
                continue;
            }
            var paper = Layout.of(each.getValue());
            for (var format : Format.values()) {
                Files.write(folder.resolve(each.getKey() + "." + format.ending()), Printing.print(paper, format));
            }
        }
    }
}
