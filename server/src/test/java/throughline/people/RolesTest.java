package throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static throughline.people.DemoAccounts.*;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.By;
import throughline.events.PartnershipId;

/** Who may do what where, who may change that, and what stays of each change. */
class RolesTest {
    private static PeopleServer server;
    private static Access access;
    private static People people;
    private static Partnerships partnerships;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        server = PeopleServer.start(true);
        access = server.bean(Access.class);
        people = server.bean(People.class);
        partnerships = server.bean(Partnerships.class);
        jdbc = server.bean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void in_the_demonstration_the_coordinator_has_every_partnership_and_partners_only_the_samples() {
        var elsewhere = partnerships.idOf("Somewhere else");
        assertThat(access.roleIn(COORDINATOR.person(), elsewhere)).contains(By.Role.COORDINATOR);
        assertThat(access.roleIn(INSPECTOR.person(), elsewhere)).contains(By.Role.INSPECTOR);
        assertThat(access.roleIn(AUDITOR.person(), elsewhere)).contains(By.Role.AUDITOR);
        assertThat(access.roleIn(PARTNER_POLICE.person(), elsewhere)).isEmpty();
        assertThat(access.roleIn(PARTNER_POLICE.person(), PARTNERSHIP_ID)).contains(By.Role.PARTNER);
        assertThat(access.mayRead(PARTNER_COUNCIL.person(), elsewhere)).isFalse();
        assertThat(access.visibleTo(PARTNER_COUNCIL.person())).containsExactly(PARTNERSHIP_ID);
        assertThat(access.visibleTo(COORDINATOR.person())).contains(PARTNERSHIP_ID, elsewhere);
        assertThat(access.roleIn(HEALTH.person(), PARTNERSHIP_ID)).contains(By.Role.PARTNER);
    }

    @Test
    void the_administrator_neither_reads_nor_writes_the_record() {
        assertThat(access.isAdministrator(ADMINISTRATOR.person())).isTrue();
        assertThat(access.visibleTo(ADMINISTRATOR.person())).isEmpty();
        assertThatThrownBy(() -> access.by(ADMINISTRATOR, PARTNERSHIP_ID, By.Channel.PAGE, "r"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void inspector_and_auditor_read_everything_and_write_nothing() {
        assertThat(access.mayRead(INSPECTOR.person(), PARTNERSHIP_ID)).isTrue();
        assertThatThrownBy(() -> access.by(INSPECTOR, PARTNERSHIP_ID, By.Channel.API, "r"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("as its inspector");
        assertThatThrownBy(() -> access.by(AUDITOR, PARTNERSHIP_ID, By.Channel.API, "r"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("as its auditor");
    }

    @Test
    void the_log_names_whoever_is_signed_in_with_their_organisation_and_role() {
        assertThat(access.by(PARTNER_POLICE, PARTNERSHIP_ID, By.Channel.API, "request 1"))
                .isEqualTo(new By(PARTNER_POLICE.person(), "Police", By.Role.PARTNER, By.Channel.API, "request 1"));
    }

    @Test
    void a_role_withdrawn_is_gone_at_once_and_stays_in_the_log() {
        var here = new People.Grant("Brook and Mill", By.Role.COORDINATOR);
        var id = someone(here);
        var partnership = partnerships.find("Brook and Mill").orElseThrow();
        assertThat(access.roleIn(id, partnership)).contains(By.Role.COORDINATOR);
        people.grant(ADMINISTRATOR, id, new People.Grant("Brook and Mill", By.Role.PARTNER));
        assertThat(access.roleIn(id, partnership)).contains(By.Role.PARTNER);
        assertThatThrownBy(() -> people.withdraw(ADMINISTRATOR, id, here)).isInstanceOf(Refused.class);
        people.withdraw(ADMINISTRATOR, id, new People.Grant("Brook and Mill", By.Role.PARTNER));
        assertThat(access.mayRead(id, partnership)).isFalse();
        assertThat(jdbc.sql("select what from people_log where account = ? and who = ? order by position")
                        .params(id, ADMINISTRATOR.person())
                        .query(String.class)
                        .list())
                .containsExactly("created", "granted", "granted", "withdrawn");
    }

    @Test
    void nobody_grants_to_themselves_not_even_past_the_rule() {
        var grant = new People.Grant(PARTNERSHIP, By.Role.COORDINATOR);
        assertThatThrownBy(() -> people.grant(ADMINISTRATOR, ADMINISTRATOR.person(), grant))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("Nobody gives a role to themselves. Ask another administrator.");
        assertThatThrownBy(() -> new Ledger(jdbc)
                        .grant(ADMINISTRATOR.person(), ADMINISTRATOR.person(), null, By.Role.COORDINATOR))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("nobody_grants_to_themselves");
    }

    @Test
    void only_an_administrator_changes_accounts_and_roles() {
        var grant = new People.Grant(PARTNERSHIP, By.Role.PARTNER);
        assertThatThrownBy(() -> people.grant(COORDINATOR, HEALTH.person(), grant))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.disable(COORDINATOR, HEALTH.person())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.setPassword(COORDINATOR, HEALTH.person(), "a new password"))
                .isInstanceOf(NotAllowed.class);
        var refused = server.browser().get("/api/people", Browser.basic("coordinator", PASSWORD));
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void the_running_service_can_neither_change_nor_delete_what_the_log_says() {
        for (var sql : List.of(
                "update people_log set who = null",
                "delete from people_log",
                "truncate people_log",
                "delete from account",
                "update account set id = gen_random_uuid()",
                "update account set username = 'x1'")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void a_partnership_asked_for_twice_at_the_same_moment_is_one() {
        var found = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> partnerships.idOf("Made  by\nmany ")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();
        assertThat(found).hasSize(1);
        assertThat(partnerships.nameOf(found.getFirst())).isEqualTo("Made by many");
        assertThatThrownBy(() -> partnerships.nameOf(PartnershipId.next())).hasMessageContaining("no partnership");
    }

    @Test
    void the_demonstrations_people_are_made_once_however_often_the_service_starts() {
        var before =
                jdbc.sql("select count(*) from people_log").query(Long.class).single();
        server.bean(DemoAccounts.class).create();
        assertThat(jdbc.sql("select count(*) from people_log").query(Long.class).single())
                .isEqualTo(before);
    }

    private static UUID someone(People.Grant... grants) {
        var username = "someone-" + UUID.randomUUID();
        return people.create(
                ADMINISTRATOR, NewPerson.of(username, "Some One", "Health", "long enough words", List.of(grants)));
    }
}
