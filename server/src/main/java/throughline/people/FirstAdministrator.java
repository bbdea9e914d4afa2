package throughline.people;

import static org.springframework.boot.Banner.Mode.OFF;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import throughline.database.Demo;

/**
 * The command {@code ./run create-administrator --username … --name … --organisation …}: makes the one account that can
 * make all others, and nothing but a database is started for it. Outside a demonstration there is no account before it.
 */
public final class FirstAdministrator {
    public static final String COMMAND = "create-administrator";
    private static final List<String> OPTIONS = List.of("username", "name", "organisation");
    private static final String USAGE =
            "./run " + COMMAND + " --username <username> --name \"<name>\" --organisation \"<organisation>\"";

    private FirstAdministrator() {}

    /** @return the exit status of the process; what happened is said on the console */
    public static int make(String... arguments) {
        return make(arguments, TypedPassword::ask, Map.of());
    }

    static int make(String[] arguments, Supplier<String> password, Map<String, Object> settings) {
        try {
            var said = Options.of(arguments, OPTIONS, USAGE);
            try (var context = new SpringApplicationBuilder(Context.class)
                    .web(WebApplicationType.NONE)
                    .bannerMode(OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .properties(settings)
                    .run()) {
                if (context.getBean(Demo.class).on()) {
                    throw Refused.conflict("This is a demonstration, which has its own administrator. Set"
                            + " THROUGHLINE_DEMO=false, or give a database of your own, and try again.");
                }
                var people = context.getBean(People.class);
                people.refuseSecondFirstAdministrator();
                var person = person(said, password.get());
                people.createFirstAdministrator(person);
                System.out.println(person.name() + " can now sign in as “" + Accounts.username(person.username())
                        + "” and make the other accounts.");
                return 0;
            }
        } catch (Refused refused) {
            System.err.println(refused.sentence());
            return 1;
        }
    }

    private static NewPerson person(Map<String, String> said, @Nullable String password) {
        return NewPerson.of(said.get("username"), said.get("name"), said.get("organisation"), password, List.of());
    }

    /** Registered here only: scanning does not find it. */
    @ComponentScan("throughline.database")
    @Import(PeopleConfiguration.class)
    @ImportAutoConfiguration({
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class Context {}
}
