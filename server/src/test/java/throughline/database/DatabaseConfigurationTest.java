package throughline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

class DatabaseConfigurationTest {
    final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(DatabaseConfiguration.class)
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class));

    @Test
    void the_one_data_source_is_the_applications_and_the_schema_is_there_before_it() {
        context.withPropertyValues(of(TestDatabase.emptyDatabase())).run(started -> {
            assertThat(started).hasSingleBean(DataSource.class).hasSingleBean(PlatformTransactionManager.class);
            var client = started.getBean(JdbcClient.class);
            assertThat(client.sql("select current_user").query(String.class).single())
                    .isEqualTo("throughline_app");
            assertThat(client.sql("select count(*) from event")
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }

    @Test
    void a_second_start_finds_the_schema_as_it_is() {
        var database = of(TestDatabase.freshDatabase());
        context.withPropertyValues(database)
                .run(first -> context.withPropertyValues(database)
                        .run(second -> assertThat(second).hasNotFailed()));
    }

    @Test
    void a_database_that_does_not_let_us_in_is_a_sentence() {
        context.withPropertyValues(of(TestDatabase.emptyDatabase()))
                .withPropertyValues("throughline.database.owner-password=guess")
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("password authentication failed"));
    }

    @Test
    void a_demonstration_is_reached_from_this_machine_only_and_has_a_database_of_its_own(@TempDir Path folder) {
        context.withPropertyValues("throughline.data=" + folder).run(started -> {
            assertThat(address(started.getBean(WebServerFactoryCustomizer.class)))
                    .satisfies(
                            address -> assertThat(address.isLoopbackAddress()).isTrue());
            assertThat(name(started.getBean(JdbcClient.class))).isEqualTo("throughline_demo");
        });
        context.withPropertyValues("throughline.data=" + folder, "throughline.demo=false")
                .run(started -> {
                    assertThat(address(started.getBean(WebServerFactoryCustomizer.class)))
                            .isNull();
                    assertThat(name(started.getBean(JdbcClient.class))).isEqualTo("throughline");
                });
    }

    private static String name(JdbcClient client) {
        return client.sql("select current_database()").query(String.class).single();
    }

    @SuppressWarnings("unchecked")
    private static InetAddress address(WebServerFactoryCustomizer<?> customizer) {
        var factory = new TomcatServletWebServerFactory();
        ((WebServerFactoryCustomizer<ConfigurableWebServerFactory>) customizer).customize(factory);
        return factory.getAddress();
    }

    private static String[] of(TestDatabase database) {
        return database.settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
