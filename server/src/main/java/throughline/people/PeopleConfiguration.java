package throughline.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.database.Demo;

/** Accounts, roles and partnerships, over their tables. */
@Configuration(proxyBeanMethods = false)
public class PeopleConfiguration {
    /** bcrypt, and the algorithm's name beside each hash, so that a better one can follow. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Accounts accounts(JdbcClient jdbc) {
        return new Accounts(jdbc);
    }

    @Bean
    Partnerships partnerships(JdbcClient jdbc) {
        return new Partnerships(jdbc);
    }

    @Bean
    Access access(JdbcClient jdbc) {
        return new Access(jdbc);
    }

    @Bean
    AccountNames accountNames(JdbcClient jdbc) {
        return new AccountNames(jdbc);
    }

    @Bean
    People people(JdbcClient jdbc, PasswordEncoder encoder, PlatformTransactionManager transactions) {
        return new People(
                new Ledger(jdbc),
                new Accounts(jdbc),
                new Partnerships(jdbc),
                new Access(jdbc),
                encoder,
                new TransactionTemplate(transactions));
    }

    /** Made as soon as there is a database, so that the sample may act as these people. */
    @Bean
    DemoAccounts demoAccounts(
            Demo demo, JdbcClient jdbc, PasswordEncoder encoder, PlatformTransactionManager transactions) {
        var accounts = new DemoAccounts(
                new Ledger(jdbc),
                new Accounts(jdbc),
                new Partnerships(jdbc),
                encoder,
                new TransactionTemplate(transactions));
        if (demo.on()) {
            accounts.create();
        }
        return accounts;
    }
}
