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
        List<Remark> remarks) {
    private static final JsonMapper JSON = new JsonMapper();

    public static PaperRead of(Reading reading) {
        return new PaperRead(
                reading.tables(),
                reading.colours(),
                reading.sources(),
                reading.unused(),
                reading.counts(),
                reading.remarks());
    }

    static PaperRead of(String json) {
        return JSON.readValue(json, PaperRead.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
