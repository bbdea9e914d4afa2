package throughline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;
import throughline.events.EventNames;

class ReadmeTest {
    private static String readme() throws IOException {
        return Files.readString(Stream.of(Path.of("README.md"), Path.of("../README.md"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void the_table_of_what_can_happen_names_every_event() throws IOException {
        var readme = readme();
        assertThat(EventNames.byName().keySet()).allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    @Test
    void the_table_of_what_can_happen_names_every_command() throws IOException {
        var readme = readme();
        var commands = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("throughline.command").stream()
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.concat(
                                Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors())))
                        .filter(handler -> handler.isAnnotationPresent(CommandHandler.class))
                        .map(handler -> handler.getParameterTypes()[0].getSimpleName())
                        .toList();
        assertThat(commands).hasSizeGreaterThan(15).allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }
}
