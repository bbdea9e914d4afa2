package throughline.api;

import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import throughline.command.Refusal;

/** Which requests there are below an address, read from the calls themselves, so that no list of them can fall behind. */
@Component
class KnownCalls {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    KnownCalls(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** @param what that was asked: “an action” */
    Refusal none(String what, String command, String below) {
        var known = mappings.getObject().getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith(below))
                .map(path -> path.substring(below.length()))
                .filter(name -> name.matches("[a-z-]+"))
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
        return Refusal.unknown("%s knows no “%s”. It knows %s.".formatted(what, command, known));
    }
}
