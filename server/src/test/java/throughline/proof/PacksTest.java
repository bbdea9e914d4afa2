package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.WithholdingEvent.TextWithheld;
import throughline.events.WithholdingId;
import throughline.people.DemoAccounts;
import throughline.people.People;
import tools.jackson.databind.JsonNode;

/** What a pack holds, and that the verifier, which knows nothing of the service, agrees. */
class PacksTest {
    private static final String CURRENT = "7d0c1f52-0a5e-4c1b-9f53-1b6a54f0ab02";

    @TempDir
    private static Path folder;

    private final Caller coordinator = Node.shared().as("coordinator");
    private final Caller auditor = coordinator.as("auditor");

    private Pack taken(Caller who, String question) {
        return Pack.of(folder, who.take("/api/evidence/packs?" + question));
    }

    private Pack taken(String question) {
        return taken(auditor, question);
    }

    private static List<String> lines(Pack pack, String entry) {
        return pack.text(entry).lines().toList();
    }

    private static JsonNode manifest(Pack pack) {
        return Caller.JSON.readTree(pack.text("manifest.json"));
    }

    @Test
    void a_plans_pack_holds_all_of_it_and_of_its_register_and_proves_so() {
        var pack = taken("plan=" + CURRENT);
        assertThat(pack.verified().words()).startsWith("Yes: ").contains("It is complete up to that checkpoint for plan " + CURRENT);
        assertThat(pack.verified().code()).isZero();
        var recorded = Node.shared()
                .sql()
                .sql("""
                        select count(*) from event where plan_id = ?::uuid
                          or plan_id is null and partnership_id = ?::uuid""")
                .params(CURRENT, DemoAccounts.PARTNERSHIP_ID.toString())
                .query(Integer.class)
                .single();
        assertThat(lines(pack, "events.jsonl")).hasSize(recorded);
        assertThat(pack.text("README.txt")).contains("WHAT THIS PROVES", "WHAT IT DOES NOT PROVE", "java -jar verifier.jar evidence-plan-7d0c1f52-");
        assertThat(pack.text("report.html")).contains("Meera Nair (Internal Audit)", "OFFICIAL");
    }
}
