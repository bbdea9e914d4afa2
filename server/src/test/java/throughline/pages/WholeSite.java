package throughline.pages;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
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
import throughline.events.PlanId;

/** The demonstration with its sample, as it is shipped, on a port of its own and a fresh database. */
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = Throughline.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = WholeSite.NotShipped.class))
class WholeSite {
    /** The sample's plan of this year. */
    static final PlanId CURRENT = PlanId.of("7d0c1f52-0a5e-4c1b-9f53-1b6a54f0ab02");

    private static @Nullable ConfigurableApplicationContext shared;

    /** One for all tests that can live with what others have recorded; it stays open until the last of them is done. */
    static synchronized ConfigurableApplicationContext shared() {
        if (shared == null) {
            shared = open();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    static ConfigurableApplicationContext open() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        return new SpringApplicationBuilder(WholeSite.class)
                .properties(TestDatabase.freshDatabase().settings())
                .properties("throughline.demo=true", "server.port=0")
                .run("--server.port=0");
    }

    static String address(ConfigurableApplicationContext site) {
        return "http://127.0.0.1:" + site.getEnvironment().getRequiredProperty("local.server.port");
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
