package throughline;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import throughline.people.FirstAdministrator;

/** Starts the service. */
@SpringBootApplication
public class Throughline {
    public static void main(String[] args) {
        // Read before the context starts: nothing phones home.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        if (args.length > 0 && args[0].equals(FirstAdministrator.COMMAND)) {
            System.exit(FirstAdministrator.make(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(Throughline.class, args);
    }
}
