package throughline.drafts;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of what was recorded as evidence. Whether somebody may have them is asked before. */
@Component
public class KeptFiles {
    private final JdbcClient jdbc;

    KeptFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<byte[]> bytes(String sha256) {
        return jdbc.sql("select content from evidence_file where sha256 = ?")
                .param(sha256)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }
}
