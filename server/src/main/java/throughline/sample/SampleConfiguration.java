package throughline.sample;

import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.commands.Desk;
import throughline.database.Demo;
import throughline.drafts.HandedInFiles;
import throughline.people.DemoAccounts;
import throughline.staging.StagedDocuments;
import throughline.returns.Issuing;

/** Has a demonstration's sample told after the command handlers are there and before any event processor starts. */
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {
    private static final int BEFORE_READERS = Phase.INBOUND_EVENT_CONNECTORS - 1;

    /** @param people who must have accounts before they can act */
    @Bean
    Sample sample(
            DataSource database,
            JdbcClient jdbc,
            Desk desk,
            HandedInFiles files,
            StagedDocuments documents,
            Issuing returns,
            Clock clock,
            DemoAccounts people) {
        return new Sample(database, jdbc, desk, files, documents, returns, clock);
    }

    @Bean
    ConfigurerModule tellSample(Demo demo, ObjectProvider<Sample> sample) {
        return configurer -> configurer.onStart(BEFORE_READERS, () -> {
            if (demo.on()) {
                sample.getObject().tell();
            }
        });
    }
}
