package throughline.views;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import throughline.log.Processors;
import throughline.query.accountability.Accountability;
import throughline.query.accountability.AccountabilityView;
import throughline.query.completions.Completions;
import throughline.query.completions.CompletionsView;
import throughline.query.journal.EventJson;
import throughline.query.journal.Journal;
import throughline.query.journal.Names;
import throughline.query.ratings.Ratings;
import throughline.query.ratings.RatingsView;
import throughline.query.view.View;

/** Wires the views: their live readers, their answers, their rebuild and their health. */
@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {
    private static final List<View> VIEWS = List.of(new RatingsView(), new CompletionsView(), new AccountabilityView());

    @Bean
    Ratings ratings(JdbcClient jdbc, Names names) {
        return new Ratings(jdbc, names, new Journal(jdbc, EventJson.mapper()));
    }

    @Bean
    Completions completions(JdbcClient jdbc, Names names) {
        return new Completions(jdbc, names);
    }

    @Bean
    Accountability accountability(JdbcClient jdbc, ObjectProvider<Clock> clocks) {
        return new Accountability(jdbc, new Journal(jdbc, EventJson.mapper()), clocks.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Positions viewPositions(DataSource database) {
        return new Positions(database);
    }

    @Bean
    Coverage coverage(Positions positions) {
        return new Coverage(positions, VIEWS.stream().map(View::name).toList());
    }

    @Bean
    Rebuild rebuild(
            JdbcClient jdbc, Positions positions, DataSource database, PlatformTransactionManager transactions) {
        var journal = new Journal(jdbc, EventJson.mapper());
        return new Rebuild(VIEWS, journal, positions, database, transactions);
    }

    @Bean
    Renewal renewal(Rebuild rebuild, Positions positions, DataSource database) {
        return new Renewal(rebuild, positions, database);
    }

    @Bean
    Counts viewCounts(DataSource database) {
        return new Counts(VIEWS, database);
    }

    @Bean("views")
    ViewsHealth viewsHealth(DataSource database) {
        return new ViewsHealth(database);
    }

    @Bean
    ConfigurerModule liveViews(Processors processors, Positions positions, Coverage coverage, DataSource database) {
        return configurer -> {
            var processing = configurer.eventProcessing();
            for (var view : VIEWS) {
                var name = view.name();
                processing
                        .registerEventHandler(axon -> new LiveView(view, new JdbcTemplate(database)))
                        .assignHandlerInstancesMatching(
                                name, handler -> handler instanceof LiveView live && live.is(view))
                        .registerHandlerInterceptor(name, axon -> new OnceEach(view, positions, coverage));
                processors.live(processing, name);
            }
        };
    }
}
