package throughline.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import throughline.command.Refusal;
import throughline.documents.layout.Layout;
import throughline.documents.layout.Return;
import throughline.documents.paper.Paper;
import throughline.documents.printing.Format;
import throughline.documents.printing.Printing;
import throughline.events.Readers;
import throughline.query.history.British;

/** Makes the files of a return; the same wish gives the same bytes as long as the layout is the same. */
@Component
public class Rendering {
    /** What one file may have, as the database keeps it. */
    private static final int MOST_BYTES = 25 << 20;

    private static final int LONGEST_NAME = 120;

    private final Gathering gathering;
    private final Roots roots;

    Rendering(Gathering gathering, Roots roots) {
        this.gathering = gathering;
        this.roots = roots;
    }

    /** @param words everything that is printed in it */
    public record File(String name, Format format, byte[] bytes, String words) {}

    /** @throws Refusal where a file would be too large to be kept */
    public List<File> render(Wish wish, Set<Format> formats) {
        return files(wish, gathering.gather(wish), formats, "");
    }

    /** The same to be looked at: each page and the file's name say that it was not issued. */
    public File draft(Wish wish, Format format) {
        var foot = new Return.Foot(wish.asAt(), roots.upTo(wish.asAt()), Layout.EDITION + " · draft, not issued");
        var gathered = gathering.gather(wish, foot);
        var going = gathered.going();
        var draft = new Return(
                going.title(),
                going.partnership(),
                "Draft, not issued: " + going.about(),
                going.asAt(),
                going.marking(),
                going.foot(),
                going.summary(),
                going.plan(),
                going.columns(),
                going.standing(),
                going.around(),
                going.changes());
        return files(wish, new Gathering.Gathered(draft, gathered.replaced(), gathered.chosen()), Set.of(format), "DRAFT ")
                .getFirst();
    }

    private static List<File> files(Wish wish, Gathering.Gathered gathered, Set<Format> formats, String before) {
        var paper = Layout.of(gathered.going());
        var words = Printed.words(paper);
        var files = new ArrayList<File>();
        for (var format : Format.values()) {
            if (formats.contains(format)) {
                files.add(new File(before + name(wish, gathered.going(), format), format, print(paper, format), words));
            }
        }
        return List.copyOf(files);
    }

    private static byte[] print(Paper paper, Format format) {
        var bytes = Printing.print(paper, format);
        if (bytes.length > MOST_BYTES) {
            throw Refusal.rule(("As %s this return has more than %d MB, and cannot be kept. Choose another format, or one"
                            + " priority or partner at a time.")
                    .formatted(format.inWords(), MOST_BYTES >> 20));
        }
        return bytes;
    }

    /** “Riverside plan, the whole plan, 25 October 2026.pdf”. */
    private static String name(Wish wish, Return going, Format format) {
        var about = Character.toLowerCase(going.about().charAt(0)) + going.about().substring(1);
        var whom = wish.readers() == Readers.PUBLIC ? ", public" : "";
        var plain = (going.title() + ", " + about).replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\\\/:*?\"<>|]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        var shortened = plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME).strip() + "…";
        return shortened + ", " + British.day(wish.on()) + whom + "." + format.ending();
    }
}
