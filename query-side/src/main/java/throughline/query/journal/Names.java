package throughline.query.journal;

import java.util.UUID;

/** Names people, who stand in the log by id only. */
@FunctionalInterface
public interface Names {
    /** @param person an account's id */
    String of(UUID person);
}
