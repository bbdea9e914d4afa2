package throughline.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The words around who holds a post, chairs a group or is an organisation's nominated officer. */
public final class Appointment {
    private Appointment() {}

    public enum Manner {
        @JsonProperty("substantive")
        SUBSTANTIVE,
        /** One of several who hold it together; each of them is declared as joint. */
        @JsonProperty("joint")
        JOINT,
        /** Stands in, also while somebody else holds it in name. */
        @JsonProperty("acting")
        ACTING
    }
}
