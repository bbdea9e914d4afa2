package throughline.query.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.events.Passage;

/** A passage as the natural JSON that it was read from: a text, a list of points, or an object of labelled fields. */
final class Plain {
    private Plain() {}

    static Object of(Passage passage) {
        var text = passage.text();
        if (text != null) {
            return text.text();
        }
        if (passage.list() || passage.parts().stream().anyMatch(part -> part.label() == null)) {
            return points(passage.parts());
        }
        return fields(passage.parts());
    }

    static boolean isBlank(Passage passage) {
        return passage.text() != null
                ? passage.text().text().isBlank()
                : passage.parts().stream().allMatch(Plain::isBlank);
    }

    private static List<Object> points(List<Passage> parts) {
        var points = new ArrayList<>();
        for (var part : parts) {
            points.add(of(part));
        }
        return points;
    }

    private static Map<String, Object> fields(List<Passage> parts) {
        var fields = new LinkedHashMap<String, Object>();
        for (var part : parts) {
            fields.put(String.valueOf(part.label()), of(part));
        }
        return fields;
    }
}
