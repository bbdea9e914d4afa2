package throughline.people;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import throughline.database.TestDatabase;

/** The people's part of the service on a port of its own and a fresh database, with a page and a call to be let into. */
record PeopleServer(ConfigurableApplicationContext context, TestDatabase database, MovableClock clock)
        implements AutoCloseable {

    static PeopleServer start(boolean demo) {
        var database = TestDatabase.freshDatabase();
        var clock = new MovableClock();
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put("throughline.demo", demo);
        settings.put("server.port", 0);
        settings.put("server.forward-headers-strategy", "native");
        settings.put("axon.serializer.general", "jackson");
        var context = new SpringApplicationBuilder(Context.class)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("clock", clock))
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        return new PeopleServer(context, database, clock);
    }

    Browser browser() {
        return new Browser(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableAutoConfiguration(
            excludeName = {
                "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
                "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration"
            })
    @ComponentScan({"throughline.people", "throughline.drafts", "throughline.seen", "throughline.database"})
    static class Context {
        /** Something behind each door. A bean of this context alone, so that no other test's scanning finds it. */
        @Bean
        RouterFunction<ServerResponse> rooms() {
            return RouterFunctions.route()
                    .GET("/room", asked -> ServerResponse.ok().body("Come in."))
                    .GET("/api/room", asked -> ServerResponse.ok().body("Come in."))
                    .POST("/api/room", asked -> ServerResponse.ok().body("Done."))
                    .POST("/room/locked", asked -> {
                        throw new NotAllowed("This room is locked. Ask the porter.");
                    })
                    .POST("/api/room/locked", asked -> {
                        throw new AccessDeniedException("internal words");
                    })
                    .build();
        }
    }
}
