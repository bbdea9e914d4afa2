package throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsTest {
    static final String URL = "jdbc:postgresql://db.example/throughline";
    static final Map<String, Object> COMPLETE = Map.of(
            "THROUGHLINE_DATABASE_URL", URL,
            "THROUGHLINE_DATABASE_USER", "app",
            "THROUGHLINE_DATABASE_PASSWORD", "app's",
            "THROUGHLINE_DATABASE_OWNER_USER", "owner",
            "THROUGHLINE_DATABASE_OWNER_PASSWORD", "owner's");

    @Test
    void without_any_setting_it_is_a_demonstration_in_the_home_folder() {
        var settings = settings(Map.of(), Map.of());
        assertThat(settings.hasDatabaseOfItsOwn()).isFalse();
        assertThat(settings.demonstration().on()).isTrue();
        assertThat(settings.folder()).isEqualTo(Path.of(System.getProperty("user.home"), ".throughline"));
    }

    @Test
    void a_database_of_ones_own_ends_the_demonstration() {
        var settings = settings(COMPLETE, Map.of());
        assertThat(settings.demonstration().on()).isFalse();
        assertThat(settings.logins())
                .isEqualTo(new Logins(URL, new Login("owner", "owner's"), new Login("app", "app's")));
    }

    @Test
    void readings_are_kept_for_a_stated_time_that_is_neither_a_moment_nor_for_ever() {
        assertThat(settings(Map.of(), Map.of()).readings().keptDays()).isEqualTo(400);
        assertThat(settings(Map.of("THROUGHLINE_READINGS_KEPT_DAYS", "90"), Map.of()).readings().keptDays())
                .isEqualTo(90);
        for (var days : new String[] {"29", "0", "-1", "3651"}) {
            assertThatThrownBy(() -> settings(Map.of("THROUGHLINE_READINGS_KEPT_DAYS", days), Map.of()))
                    .rootCause()
                    .hasMessageStartingWith("THROUGHLINE_READINGS_KEPT_DAYS is " + days + ": choose 30 to 3650 days.");
        }
    }

    @Test
    void what_is_said_about_the_demonstration_wins_over_what_is_concluded() {
        assertThat(settings(Map.of("THROUGHLINE_DEMO", "false"), Map.of())
                        .demonstration()
                        .on())
                .isFalse();
        assertThat(settings(COMPLETE, Map.of("throughline.demo", "true"))
                        .demonstration()
                        .on())
                .isTrue();
    }

    @Test
    void an_argument_wins_over_the_environment() {
        var settings = settings(Map.of("THROUGHLINE_DATA", "/srv/one"), Map.of("throughline.data", "/srv/other"));
        assertThat(settings.folder()).isEqualTo(Path.of("/srv/other"));
        assertThat(settings(Map.of("THROUGHLINE_DATA", "/srv/one"), Map.of()).folder())
                .isEqualTo(Path.of("/srv/one"));
    }

    @Test
    void an_empty_variable_is_not_a_setting() {
        assertThat(settings(Map.of("THROUGHLINE_DATABASE_URL", "", "THROUGHLINE_DEMO", ""), Map.of())
                        .demonstration()
                        .on())
                .isTrue();
    }

    @Test
    void a_missing_account_is_named_in_one_sentence() {
        var noOwner = settings(
                Map.of(
                        "THROUGHLINE_DATABASE_URL",
                        URL,
                        "THROUGHLINE_DATABASE_USER",
                        "a",
                        "THROUGHLINE_DATABASE_PASSWORD",
                        "b"),
                Map.of());
        assertThatThrownBy(noOwner::logins)
                .isInstanceOf(CannotStart.class)
                .hasMessage("A database of your own is given, but not the account of its owner:"
                        + " set THROUGHLINE_DATABASE_OWNER_USER and THROUGHLINE_DATABASE_OWNER_PASSWORD too.");
    }

    @Test
    void owner_and_application_are_never_the_same_account() {
        var same = settings(COMPLETE, Map.of("throughline.database.user", "owner"));
        assertThatThrownBy(same::logins).isInstanceOf(CannotStart.class).hasMessageContaining("the same account");
    }

    @Test
    void a_password_never_shows_in_a_text() {
        assertThat(settings(COMPLETE, Map.of()).logins().toString()).doesNotContain("owner's", "app's");
    }

    private static Settings settings(Map<String, Object> environment, Map<String, Object> arguments) {
        var sources = new MutablePropertySources();
        sources.addLast(new MapPropertySource("arguments", arguments));
        sources.addLast(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        return new Binder(org.springframework.boot.context.properties.source.ConfigurationPropertySources.from(sources))
                .bindOrCreate("throughline", Settings.class);
    }
}
