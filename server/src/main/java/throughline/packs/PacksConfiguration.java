package throughline.packs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;
import throughline.query.journal.Journal;
import throughline.query.journal.Names;
import throughline.query.journal.PartnershipNames;
import throughline.transparency.Checkpoints;
import throughline.transparency.KeyRing;
import throughline.transparency.Tree;
import throughline.transparency.Witnesses;

/** Wires what packs are made with. */
@Configuration(proxyBeanMethods = false)
class PacksConfiguration {
    @Bean
    Packs packs(
            JdbcClient jdbc,
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            Journal journal,
            Names names,
            PartnershipNames partnerships,
            Tree tree,
            KeyRing keys,
            Checkpoints checkpoints,
            Witnesses witnesses,
            ITemplateEngine engine) {
        var rows = new Rows(jdbc);
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return new Packs(
                checkpoints,
                tree,
                keys,
                new Choosing(jdbc, journal, rows),
                new Narration(jdbc, journal, names),
                new Writing(
                        tree,
                        keys,
                        witnesses,
                        rows,
                        new Leaves(template),
                        new Naming(names, partnerships),
                        new Report(engine)),
                snapshot);
    }
}
