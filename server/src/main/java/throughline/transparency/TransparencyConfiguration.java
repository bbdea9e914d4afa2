package throughline.transparency;

import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.database.CannotStart;
import throughline.database.Settings;
import throughline.log.Log;

/** Wires the tree over the log, its keys and its checkpoints. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TransparencySettings.class)
class TransparencyConfiguration {
    /** What belongs together, and is of use to nobody else. */
    record Parts(Tiles tiles, Growth growth, Tree tree, KeyFolder folder, KeyRing keys, Outside outside) {}

    @Bean
    Parts transparencyParts(
            JdbcClient jdbc,
            JdbcTemplate rows,
            PlatformTransactionManager transactions,
            TransparencySettings settings,
            Settings database) {
        var transaction = new TransactionTemplate(transactions);
        var origin = origin(jdbc, settings);
        var tiles = new Tiles(rows);
        var tree = new Tree(tiles);
        var folder = KeyFolder.of(settings.folder(database.folder()), origin);
        var keys = new KeyRing(jdbc, folder, origin, settings);
        keys.open(transaction);
        return new Parts(
                tiles, new Growth(jdbc, rows, transaction, tiles), tree, folder, keys, new Outside(folder, keys, tree, jdbc));
    }

    @Bean
    Tree tree(Parts parts) {
        return parts.tree;
    }

    @Bean
    Outside outside(Parts parts) {
        return parts.outside;
    }

    @Bean
    Proofs proofs(JdbcClient jdbc, Checkpoints checkpoints, Parts parts) {
        return new Proofs(jdbc, parts.tree, checkpoints, parts.keys);
    }

    @Bean("transparency")
    TransparencyHealth transparencyHealth(Keeping keeping, Checkpoints checkpoints, Parts parts) {
        return new TransparencyHealth(keeping, parts.tree, checkpoints, parts.keys);
    }

    @Bean
    KeyRing keyRing(Parts parts) {
        return parts.keys;
    }

    @Bean
    Checkpoints checkpoints(JdbcClient jdbc, PlatformTransactionManager transactions, Parts parts) {
        return new Checkpoints(
                jdbc,
                new TransactionTemplate(transactions),
                parts.growth,
                parts.tree,
                parts.keys,
                parts.outside,
                Clock.systemUTC());
    }

    @Bean
    Witnesses witnesses(JdbcClient jdbc, Checkpoints checkpoints, Parts parts) {
        return new Witnesses(jdbc, checkpoints, parts.tree);
    }

    @Bean
    Verification verification(JdbcTemplate rows, PlatformTransactionManager transactions, Parts parts) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return new Verification(rows, snapshot, parts.keys, parts.outside);
    }

    @Bean
    Keeping keeping(Log log, Checkpoints checkpoints, Parts parts, TransparencySettings settings) {
        return new Keeping(
                log::whenLonger,
                parts.growth,
                parts.tree,
                checkpoints,
                parts.outside,
                parts.keys,
                settings.checkpointEvery(),
                Clock.systemUTC());
    }

    /** Given once, by whichever node starts first. */
    private static String origin(JdbcClient jdbc, TransparencySettings settings) {
        var asked = settings.origin() == null || settings.origin().isBlank() ? null : settings.origin().strip();
        jdbc.sql("insert into log_origin (origin) values (?) on conflict do nothing")
                .param(asked == null ? "throughline/log/" + UUID.randomUUID() : asked)
                .update();
        var origin = jdbc.sql("select origin from log_origin").query(String.class).single();
        if (asked != null && !asked.equals(origin)) {
            throw new CannotStart("The log is called “" + origin + "” since its first start, and THROUGHLINE_ORIGIN says “"
                    + asked + "”. A log keeps its name: leave the setting out.");
        }
        return origin;
    }
}
