package throughline.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How events are written as JSON: fields in the order of their record, absent ones left out, dates as ISO. */
final class LogJson {
    /** U+0000 as an escape, not an escaped backslash before the letters u0000. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

    private LogJson() {}

    /** An unknown field is an error: leaving it out when it is read would lose a part of the record silently. */
    static JsonMapper.Builder configure(JsonMapper.Builder mapper) {
        return mapper.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(
                        absent -> absent.withValueInclusion(JsonInclude.Include.NON_NULL)
                                .withContentInclusion(JsonInclude.Include.NON_NULL));
    }

    /** PostgreSQL stores the escape in a json column and then fails whenever the text is read with {@code ->>}. */
    static void refuseNul(String json) {
        if (json.contains("\\u0000") && NUL.matcher(json).find()) {
            throw new IllegalArgumentException(
                    "The text holds a NUL character (U+0000), which cannot be kept. Remove it and send the text again.");
        }
    }
}
