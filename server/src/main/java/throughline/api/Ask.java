package throughline.api;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Asks the reading side, and gives its own exceptions through. */
@Component
public class Ask {
    private final QueryGateway gateway;

    public Ask(QueryGateway gateway) {
        this.gateway = gateway;
    }

    public <A> A ask(Object question, Class<A> answer) {
        try {
            return gateway.query(question, answer).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading.", e);
        } catch (ExecutionException | CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }
}
