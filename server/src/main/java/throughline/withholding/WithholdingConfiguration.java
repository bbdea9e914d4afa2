package throughline.withholding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.command.withholding.Copies;
import throughline.command.withholding.Texts;
import throughline.query.journal.EventJson;
import throughline.query.journal.Names;
import throughline.query.withholding.WithholdingAnswers;
import throughline.views.Renewal;

/** Wires what withholding is given from outside, and what is read of it. */
@Configuration(proxyBeanMethods = false)
class WithholdingConfiguration {
    @Bean
    Texts texts(JdbcClient jdbc) {
        return new LoggedTexts(jdbc);
    }

    @Bean
    Copies copies(JdbcClient jdbc, Renewal renewal) {
        return new LiveCopies(jdbc, renewal);
    }

    @Bean
    WithholdingAnswers withholdingAnswers(JdbcClient jdbc, Names names) {
        return new WithholdingAnswers(jdbc, new EventJson(EventJson.mapper()), names);
    }
}
