package throughline.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In which sense something is done. */
public enum Completion {
    @JsonProperty("delivered")
    DELIVERED,
    /** Business as usual from now on. */
    @JsonProperty("in-place")
    IN_PLACE,
    @JsonProperty("superseded")
    SUPERSEDED
}
