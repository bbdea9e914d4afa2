package throughline.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** For whom a return is made. */
public enum Readers {
    /** The board, the policing body, the Home Office: everything that the plan says. */
    @JsonProperty("partnership")
    PARTNERSHIP,
    /** Everybody: only the fields that the partnership publishes. */
    @JsonProperty("public")
    PUBLIC
}
