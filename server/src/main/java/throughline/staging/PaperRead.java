package throughline.staging;

import java.util.List;
import java.util.Map;
import throughline.documents.paper.Remark;
import throughline.documents.reading.Reading;
import throughline.documents.reading.Reading.ColourRead;
import throughline.documents.reading.Reading.Count;
import throughline.documents.reading.Reading.Source;
import throughline.documents.reading.Reading.TableRead;
import throughline.documents.reading.Reading.Unused;
import tools.jackson.databind.json.JsonMapper;

/** What a reading says of the paper itself; the plan that was read from it is kept beside this. */
public record PaperRead(
        List<TableRead> tables,
        List<ColourRead> colours,
        Map<String, Source> sources,
        List<Unused> unused,
        List<Count> counts,
        List<Remark> remarks,
        Map<String, String> keys) {
    private static final JsonMapper JSON = new JsonMapper();

    public static PaperRead of(Reading reading) {
        return new PaperRead(
                reading.tables(),
                reading.colours(),
                reading.sources(),
                reading.unused(),
                reading.counts(),
                reading.remarks(),
                reading.keys());
    }

    /** The name of a priority or a row that stays whatever is corrected. */
    public String key(String path) {
        return keys.getOrDefault(path, path);
    }

    /** The present path of what a correction names; as it is where it is none of a priority or row. */
    public String path(String corrected) {
        var dot = corrected.indexOf('.');
        var key = dot < 0 ? corrected : corrected.substring(0, dot);
        return keys.entrySet().stream()
                .filter(one -> one.getValue().equals(key))
                .findFirst()
                .map(one -> one.getKey() + (dot < 0 ? "" : corrected.substring(dot)))
                .orElse(corrected);
    }

    static PaperRead of(String json) {
        return JSON.readValue(json, PaperRead.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
