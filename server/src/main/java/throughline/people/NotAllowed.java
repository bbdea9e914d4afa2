package throughline.people;

import org.springframework.security.access.AccessDeniedException;

/** Somebody is known, but may not do this. */
public class NotAllowed extends AccessDeniedException {
    private final String sentence;

    public NotAllowed(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** What they read: why not, and what to do about it. */
    public String sentence() {
        return sentence;
    }
}
