package throughline.documents.printing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import throughline.documents.layout.Layout;

/** Prints every return of the tests into a folder, to be looked at. */
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
            var paper = Layout.of(each.getValue());
            for (var format : Format.values()) {
                try {
                    Files.write(folder.resolve(each.getKey() + "." + format.ending()), Printing.print(paper, format));
                } catch (UnsupportedOperationException e) {
                    System.out.println(e.getMessage());
                }
            }
        }
    }
}
