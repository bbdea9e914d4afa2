package throughline.pages;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import throughline.query.journal.Moment;
import throughline.query.plan.GetTimeline;

/** A plan's life as steps that can be walked: what one request recorded is one step. */
public record Steps(List<GetTimeline.Step> list) {
    /** The last step that a moment includes, or lies in; -1 before the first. */
    int at(Moment moment) {
        return IntStream.range(0, list.size())
                .filter(index -> includes(moment, list.get(index)))
                .max()
                .orElse(-1);
    }

    /** Absent where the walk ends. */
    GetTimeline.@Nullable Step get(int index) {
        return index < 0 || index >= list.size() ? null : list.get(index);
    }

    /** The last step before this one that changed a rating. */
    public GetTimeline.@Nullable Step ratingBefore(int index) {
        return list.subList(0, index).reversed().stream()
                .filter(GetTimeline.Step::rating)
                .findFirst()
                .orElse(null);
    }

    /** The first step after this one that changed a rating. */
    public GetTimeline.@Nullable Step ratingAfter(int index) {
        return list.stream()
                .skip(index + 1L)
                .filter(GetTimeline.Step::rating)
                .findFirst()
                .orElse(null);
    }

    private static boolean includes(Moment moment, GetTimeline.Step step) {
        return switch (moment) {
            case Moment.Now now -> true;
            case Moment.Until until -> !step.at().isAfter(until.instant());
            case Moment.At at -> step.first() <= at.position();
        };
    }
}
