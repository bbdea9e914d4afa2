package throughline;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import throughline.database.Demo;

/** Tells whoever started the service where to open it. */
@Component
class Greeting {
    private final Demo demo;

    Greeting(Demo demo) {
        this.demo = demo;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println("Throughline is open at http://localhost:"
                    + web.getWebServer().getPort()
                    + (demo.on() ? " (sign in as coordinator, password throughline-demo)" : ""));
        }
    }
}
