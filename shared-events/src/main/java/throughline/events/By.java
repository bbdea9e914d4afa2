package throughline.events;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Who typed an event, for whom, in which role, through which channel and by which request: the metadata of every event,
 * set from the signed-in person and never from a body.
 *
 * @param person an account's id; the name stands in the accounts, not in the log
 * @param organisation the organisation that the person acted for, by name
 * @param request one id for everything that one request recorded
 */
public record By(UUID person, String organisation, Role role, Channel channel, String request) {
    public enum Role {
        COORDINATOR,
        PARTNER,
        INSPECTOR,
        AUDITOR,
        INFORMATION_GOVERNANCE,
        ADMINISTRATOR;

        /** As the log and the accounts have it: {@code information-governance}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException when no role is written so */
        public static Role of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public enum Channel {
        PAGE,
        API,
        IMPORT,
        SAMPLE
    }

    /** As the log keeps it: five texts. */
    public Map<String, String> toMetadata() {
        return Map.of(
                "person", person.toString(),
                "organisation", organisation,
                "role", role.text(),
                "channel", channel.name().toLowerCase(Locale.ROOT),
                "request", request);
    }

    /** @throws IllegalArgumentException when one of the five is missing */
    public static By from(Map<String, ?> metadata) {
        return new By(
                UUID.fromString(text(metadata, "person")),
                text(metadata, "organisation"),
                Role.of(text(metadata, "role")),
                Channel.valueOf(text(metadata, "channel").toUpperCase(Locale.ROOT)),
                text(metadata, "request"));
    }

    private static String text(Map<String, ?> metadata, String key) {
        var value = metadata.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The metadata does not say its “" + key + "”.");
        }
        return value.toString();
    }
}
