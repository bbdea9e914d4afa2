package throughline.returns;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.api.Ask;
import throughline.documents.layout.Layout;
import throughline.documents.printing.Format;
import throughline.events.PlanId;
import throughline.events.ReturnId;
import throughline.events.ReturnScope;
import throughline.query.Unknown;
import throughline.query.returns.GetReturns;

/** The files that were issued, and the same made again. */
@Component
public class IssuedReturns {
    /**
     * @param content absent where it was destroyed, or must not be shown
     * @param because the entries that decided it
     */
    public record Kept(PlanId planId, byte @Nullable [] content, boolean destroyed, List<Long> because) {}

    /**
     * A file made again from the log.
     *
     * @param now as it is made now
     * @param sha256 of that
     * @param equal whether it is byte for byte what was issued
     * @param why it is not, as a sentence; empty where it is
     */
    public record Again(GetReturns.File issued, Rendering.File now, String sha256, boolean equal, String why) {}

    private final JdbcClient jdbc;
    private final Ask reading;
    private final Rendering rendering;

    IssuedReturns(JdbcClient jdbc, Ask reading, Rendering rendering) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.rendering = rendering;
    }

    /** @throws Unknown where no return has such a file */
    public Kept kept(String sha256) {
        return jdbc.sql("""
                        select plan_id, because, hidden_in(words, partnership_id), content is null,
                          case when hidden_in(words, partnership_id) = '{}' then content end
                        from issued_file where sha256 = ?""")
                .param(sha256)
                .query((row, n) -> {
                    var hidden = List.of((Long[]) row.getArray(3).getArray());
                    var destroyed = row.getBoolean(4);
                    return new Kept(
                            new PlanId(row.getObject(1, UUID.class)),
                            row.getBytes(5),
                            destroyed,
                            destroyed ? List.of(row.getLong(2)) : hidden);
                })
                .optional()
                .orElseThrow(() -> new Unknown("No return was issued with such a file. Look it up in the list of its plan's returns."));
    }

    /** The plan that a return was issued of. @throws Unknown where there is no such return */
    public PlanId planOf(ReturnId returnId) {
        return jdbc.sql("select plan_id from event where type = 'ReturnIssued' and payload ->> 'returnId' = ?")
                .param(returnId.toString())
                .query(UUID.class)
                .optional()
                .map(PlanId::new)
                .orElseThrow(IssuedReturns::noneSuch);
    }

    /** The newest first. */
    public List<GetReturns.Issued> of(PlanId plan) {
        return reading.ask(new GetReturns(plan), GetReturns.Answer.class).returns();
    }

    public GetReturns.Issued find(PlanId plan, ReturnId returnId) {
        return of(plan).stream()
                .filter(issued -> issued.returnId().equals(returnId))
                .findFirst()
                .orElseThrow(IssuedReturns::noneSuch);
    }

    /** Every file of a return, made now out of the log. */
    public List<Again> again(PlanId plan, GetReturns.Issued issued) {
        var formats = issued.files().stream().map(file -> format(file.mediaType())).collect(Collectors.toSet());
        var now = rendering.render(wish(plan, issued), formats);
        return issued.files().stream()
                .map(file -> again(file, issued, now))
                .toList();
    }

    /** @throws Unknown where it was not issued in that format */
    public Again again(PlanId plan, GetReturns.Issued issued, Format format) {
        var file = issued.files().stream()
                .filter(one -> one.mediaType().equals(format.mediaType()))
                .findFirst()
                .orElseThrow(() -> new Unknown("This return was not issued as " + format.inWords() + "."));
        return again(file, issued, rendering.render(wish(plan, issued), Set.of(format)));
    }

    private static Again again(GetReturns.File file, GetReturns.Issued issued, List<Rendering.File> made) {
        var now = made.stream()
                .filter(one -> one.format() == format(file.mediaType()))
                .findFirst()
                .orElseThrow();
        var sha256 = Sha256.of(now.bytes());
        var equal = sha256.equals(file.sha256());
        return new Again(file, now, sha256, equal, equal ? "" : why(file, issued));
    }

    private static String why(GetReturns.File file, GetReturns.Issued issued) {
        return switch (file.state()) {
            case DESTROYED -> "A text in it was withheld by law since, so what can be made now leaves that text out.";
            case HIDDEN -> "A text in it is hidden at present, so what can be made now leaves that text out.";
            case KEPT ->
                issued.edition().equals(Layout.EDITION)
                        ? "What the log says of that moment, or how it is printed, is not what it was. Have the whole record"
                                + " verified."
                        : "It was laid out by edition " + issued.edition() + " of the layout, and this service has edition "
                                + Layout.EDITION + ". What was issued is kept as it was.";
        };
    }

    private static Wish wish(PlanId plan, GetReturns.Issued issued) {
        var scope = issued.scope();
        return new Wish(
                plan,
                new ReturnScope(scope.kind(), scope.priorityId(), scope.partyId(), scope.since()),
                issued.readers(),
                issued.asAt(),
                issued.until(),
                issued.on());
    }

    public static Format format(String mediaType) {
        for (var format : Format.values()) {
            if (format.mediaType().equals(mediaType)) {
                return format;
            }
        }
        throw new IllegalStateException("No return is issued as " + mediaType + ".");
    }

    private static Unknown noneSuch() {
        return new Unknown("There is no such return among those that you can see. Look it up in the list of its plan's returns.");
    }
}
