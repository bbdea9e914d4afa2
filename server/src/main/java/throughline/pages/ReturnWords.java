package throughline.pages;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import throughline.documents.printing.Format;
import throughline.drafts.Sizes;
import throughline.events.Readers;
import throughline.query.journal.Moment;
import throughline.query.returns.GetReturns;
import throughline.returns.IssuedReturns;

/** Returns in the words of their pages. */
@Component("returnWords")
public class ReturnWords {
    private final British british;

    ReturnWords(British british) {
        this.british = british;
    }

    /** “The whole plan”, “1 Know the harm”, “What falls to Council”. */
    public String about(GetReturns.Scope scope) {
        return switch (scope.kind()) {
            case WHOLE -> "The whole plan";
            case PRIORITY -> "Priority " + scope.priority();
            case PARTNER -> "What falls to " + scope.party();
            case CHANGES -> "What changed since entry @" + scope.since();
        };
    }

    public String readers(Readers readers) {
        return readers == Readers.PUBLIC ? "Everybody: the public version" : "The partnership and those it reports to";
    }

    /** “25 October 2026”, with its time where it is not the end of that day. */
    public String moment(Instant moment) {
        var day = LocalDate.ofInstant(moment, Moment.LONDON);
        return Moment.of(day).instant().equals(moment) ? british.day(moment) : british.moment(moment);
    }

    public String format(GetReturns.File file) {
        return format(IssuedReturns.format(file.mediaType()));
    }

    public String format(Format format) {
        return format == Format.HTML ? "Web page" : format.inWords();
    }

    public String ending(GetReturns.File file) {
        return IssuedReturns.format(file.mediaType()).name();
    }

    public String size(long bytes) {
        return Sizes.words(bytes);
    }

    /** What each kind of file is good for. */
    public String use(Format format) {
        return switch (format) {
            case PDF -> "to read, print and send round";
            case DOCX -> "to go on writing in";
            case XLSX -> "to sort and count";
            case CSV -> "for other programs";
            case HTML -> "to put on a website";
        };
    }
}
