package throughline.documents.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.documents.layout.Layout;

class SameBytesTest {
    @Test
    void a_return_printed_twice_is_the_same_file_in_another_time_zone_and_language_too(@TempDir Path folder)
            throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var other = new ProcessBuilder(
                        java,
                        "-Duser.timezone=Pacific/Auckland",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.name=somebody",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Show.class.getName(),
                        folder.toString(),
                        "whole")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(other.waitFor()).as(() -> log(folder)).isZero();

        for (var format : Format.values()) {
            var here = Printing.print(Layout.of(Returns.whole()), format);
            assertThat(Files.readAllBytes(folder.resolve("whole." + format.ending())))
                    .as(format.inWords())
                    .isEqualTo(here);
        }
    }

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
