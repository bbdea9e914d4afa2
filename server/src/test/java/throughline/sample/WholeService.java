package throughline.sample;

import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import throughline.Throughline;
import throughline.database.TestDatabase;

/** Starts everything that {@link Throughline} starts, without the wiring that other tests have beside it. */
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = Throughline.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = WholeService.NotShipped.class))
class WholeService {
    static ConfigurableApplicationContext start(TestDatabase database, String... arguments) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        return new SpringApplicationBuilder(WholeService.class)
                .properties(database.settings())
                .properties("throughline.demo=true")
                // As an argument, which the settings that are shipped do not overrule: several may start at once.
                .run(Stream.concat(Stream.of("--server.port=0"), Stream.of(arguments)).toArray(String[]::new));
    }

    static class NotShipped implements TypeFilter {
        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/")
                    // Its own scan would find them again.
                    || type.getAnnotationMetadata().hasMetaAnnotation(SpringBootConfiguration.class.getName());
        }
    }
}
