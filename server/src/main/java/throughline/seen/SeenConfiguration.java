package throughline.seen;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import throughline.people.Access;

/** The reading log, and who writes it. */
@Configuration(proxyBeanMethods = false)
class SeenConfiguration {
    @Bean
    ReadingLog readingLog(JdbcClient jdbc, PlatformTransactionManager transactions) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new ReadingLog(jdbc, own);
    }

    @Bean
    Readings seenReadings(JdbcClient jdbc) {
        return new Readings(jdbc);
    }

    @Bean("readingsRecorded")
    SeenHealth readingsHealth(ReadingLog log) {
        return new SeenHealth(log);
    }

    @Bean
    WebMvcConfigurer watching(ReadingLog log, JdbcClient jdbc, Access access) {
        var what = new WhatWasRead(new Belonging(jdbc), access);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Watching(log, what));
            }
        };
    }
}
