package throughline.query.carrying;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What can be decided about an action, in the words of the contract. */
public enum Choice {
    @JsonProperty("carry-forward")
    CARRY_FORWARD("carry-forward"),
    @JsonProperty("complete")
    COMPLETE("complete"),
    @JsonProperty("stop")
    STOP("stop"),
    @JsonProperty("business-as-usual")
    BUSINESS_AS_USUAL("business-as-usual"),
    @JsonProperty("split")
    SPLIT("split"),
    @JsonProperty("merge")
    MERGE("merge"),
    @JsonProperty("leave")
    LEAVE("leave");

    static final List<Choice> ALL = List.of(values());

    private final String word;

    Choice(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
