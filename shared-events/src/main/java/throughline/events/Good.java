package throughline.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way an indicator should go. */
public enum Good {
    @JsonProperty("down")
    DOWN,
    @JsonProperty("up")
    UP,
    /** Nobody has said it. */
    @JsonProperty("unknown")
    UNKNOWN
}
