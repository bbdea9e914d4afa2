package throughline.command;

import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Why a request was not carried out: a sentence that a partner can act on. It extends Axon's exception and carries itself
 * in the details, since only those survive the way across Axon Server.
 */
public class Refusal extends CommandExecutionException {
    public enum Kind {
        /** A rule of the plan stands against it. */
        RULE,
        NOT_ALLOWED,
        UNKNOWN,
        /** Someone else was first. */
        OUTDATED,
        MALFORMED
    }

    public record Details(Kind kind, String sentence) {}

    public Refusal(Kind kind, String sentence) {
        super(sentence, null, new Details(kind, sentence));
    }

    public static Refusal rule(String sentence) {
        return new Refusal(Kind.RULE, sentence);
    }

    public static Refusal notAllowed(String sentence) {
        return new Refusal(Kind.NOT_ALLOWED, sentence);
    }

    public static Refusal unknown(String sentence) {
        return new Refusal(Kind.UNKNOWN, sentence);
    }

    public static Refusal outdated(String sentence) {
        return new Refusal(Kind.OUTDATED, sentence);
    }

    public static Refusal malformed(String sentence) {
        return new Refusal(Kind.MALFORMED, sentence);
    }
}
