package throughline.database;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The application's one DataSource, usable only once the owner has brought the schema up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class DatabaseConfiguration {
    @Bean
    Demo demo(Settings settings) {
        return settings.demonstration();
    }

    @Bean
    Database database(Settings settings) {
        return Database.open(settings);
    }

    @Bean
    HikariDataSource dataSource(Database database, Settings settings) {
        return Pool.open(database.logins(), settings.database().connections());
    }

    /** Its passwords are known to everyone: nobody but this machine may reach it, whatever server.address says. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> demonstrationStaysHere(Demo demo) {
        return server -> {
            if (demo.on()) {
                server.setAddress(InetAddress.getLoopbackAddress());
            }
        };
    }
}
