package throughline.command.imports.around;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.command.reading.LeadReading;
import throughline.events.GovernanceEvent;
import throughline.events.GovernanceEvent.AuthorityNamed;
import throughline.events.GovernanceEvent.Standing;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.events.Prose;

/** Who is bound by the duty and who is a partner, where a part of the document says by its own name that it lists them. */
final class AuthoritiesRead {
    private static final Pattern BOUND = Pattern.compile(
            "(?:the )?(?:specified|duty|responsible|statutory|relevant|bound)(?: duty)? (?:authorit(?:y|ies)|bodies|agencies)"
                    + "|(?:who|those who) must comply|bound by the duty|duty holders");
    private static final Pattern PARTNER = Pattern.compile(
            "(?:the )?(?:other|wider|non statutory|additional|voluntary|supporting) (?:partners|agencies|bodies|organisations)|partners");

    private final Into into;
    private final Set<PartyId> named = new LinkedHashSet<>();

    AuthoritiesRead(Into into) {
        this.into = into;
    }

    List<GovernanceEvent> all() {
        var facts = new ArrayList<GovernanceEvent>();
        into.sections().forEach(section -> {
            var standing = standing(Into.plain(section.section()));
            if (standing != null) {
                section.points().forEach(point -> point(point, standing, facts));
            }
        });
        return facts;
    }

    private static @Nullable Standing standing(String key) {
        return BOUND.matcher(key).matches()
                ? Standing.BOUND
                : PARTNER.matcher(key).matches() ? Standing.PARTNER : null;
    }

    private void point(Piece point, Standing standing, List<GovernanceEvent> facts) {
        var text = point.text();
        if (text != null) {
            // A point of a list is one name; a text by itself may run several together.
            if (point.place().isEmpty()) {
                several(point, text, standing, facts);
            } else {
                one(point, text, standing, null, facts);
            }
            return;
        }
        var name = point.textOf("name");
        var members = point.field("members").map(Piece::points).orElse(List.of());
        if (name != null && members.isEmpty()) {
            one(point, name, standing, null, facts);
        } else if (name != null) {
            // “Health” is a heading; a commissioner whose leads are listed takes part as well.
            if (kind(name) == Lead.Kind.POST && !name.text().strip().endsWith("s")) {
                one(point, name, standing, null, facts);
            }
            members.forEach(member -> {
                var memberName = member.text() == null ? member.textOf("name") : member.text();
                if (memberName != null) {
                    one(member, memberName, standing, name, facts);
                }
            });
        } else {
            into.find(
                    "authority-unclear",
                    point,
                    "Nobody is named here in a way that can be read; it is kept as written.");
        }
    }

    private void several(Piece piece, Prose text, Standing standing, List<GovernanceEvent> facts) {
        LeadReading read = into.named(text.text());
        read.doubts().forEach(doubt -> into.find("authority-unclear", piece, doubt.sentence()));
        read.leads().forEach(lead -> add(into.party(kind(lead.kind()), lead.name()), piece, standing, null, facts));
    }

    private void one(Piece piece, Prose name, Standing standing, @Nullable Prose under, List<GovernanceEvent> facts) {
        add(into.party(kind(name), name.text()), piece, standing, under, facts);
    }

    private Lead.Kind kind(Prose name) {
        var read = into.named(name.text()).leads();
        return read.size() == 1 ? kind(read.getFirst().kind()) : Lead.Kind.ORGANISATION;
    }

    /** Whatever is listed as an authority is one, unless its name is a person's or a post's. */
    private static Lead.Kind kind(Lead.Kind read) {
        return read == Lead.Kind.PERSON || read == Lead.Kind.POST ? read : Lead.Kind.ORGANISATION;
    }

    private void add(
            PartyId party, Piece piece, Standing standing, @Nullable Prose under, List<GovernanceEvent> facts) {
        if (named.add(party)) {
            facts.add(new AuthorityNamed(into.plan(), party, standing, under, piece.citation()));
        }
    }
}
