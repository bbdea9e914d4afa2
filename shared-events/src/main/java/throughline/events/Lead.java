package throughline.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A party named against an action; the order in the list is the printed order. */
public record Lead(PartyId party, Kind kind, Role role) {
    public enum Kind {
        @JsonProperty("person")
        PERSON,
        @JsonProperty("post")
        POST,
        @JsonProperty("group")
        GROUP,
        @JsonProperty("organisation")
        ORGANISATION,
        @JsonProperty("everyone")
        EVERYONE,
        @JsonProperty("unclear")
        UNCLEAR
    }

    public enum Role {
        @JsonProperty("primary")
        PRIMARY,
        @JsonProperty("supporting")
        SUPPORTING
    }
}
