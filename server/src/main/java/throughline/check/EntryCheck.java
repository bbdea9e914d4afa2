package throughline.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.api.Places;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.transparency.Checkpoints;
import throughline.transparency.EventLine;
import throughline.transparency.Hash;
import throughline.transparency.KeyRing;
import throughline.transparency.Leaf;
import throughline.transparency.Merkle;
import throughline.transparency.SignedCheckpoint;
import throughline.transparency.Tree;

/**
 * Checks one entry as anyone outside could: its row is read as stored and hashed anew, the proof is verified up to the root
 * that the newest checkpoint signs, and so are the signature and the texts. Nothing that the tree says of it is believed.
 */
@Component
public class EntryCheck {
    private final JdbcClient jdbc;
    private final Places places;
    private final Tree tree;
    private final Checkpoints checkpoints;
    private final KeyRing keys;

    EntryCheck(JdbcClient jdbc, Places places, Tree tree, Checkpoints checkpoints, KeyRing keys) {
        this.jdbc = jdbc;
        this.places = places;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    /** @throws Unknown when it is no entry of this plan or its register, or the plan is not the reader's to see */
    public Checked check(PlanId plan, long position, SignedIn who) {
        var row = row(plan, position, who);
        var index = tree.index(position);
        if (row.isEmpty()) {
            if (index.isEmpty()) {
                throw new Unknown("This plan has no entry @%d. Look it up in its history.".formatted(position));
            }
            return Checked.removed(position);
        }
        var entry = row.get();
        var texts = EntryTexts.of(position, entry.payload(), jdbc);
        var newest = checkpoints.newest().orElse(null);
        if (newest == null || index.isEmpty() || index.getAsLong() >= newest.checkpoint().size()) {
            return Checked.notCovered(position, texts.count());
        }
        return against(newest, entry, index.getAsLong(), texts);
    }

    private Checked against(SignedCheckpoint newest, EventLine entry, long index, EntryTexts texts) {
        var leaf = Leaf.of(entry);
        var hash = leaf.hash();
        var signed = newest.checkpoint();
        var path = path(index, signed.size());
        var faults = new ArrayList<String>();
        if (keys.all().stream().noneMatch(newest.note()::isSignedBy) || !signed.origin().equals(keys.origin())) {
            faults.add("The newest checkpoint is not signed with a key of this record.");
        }
        if (path == null || !Merkle.includes(hash, index, signed.size(), path, signed.root())) {
            faults.add("The entry does not fit the newest checkpoint: it, or the tree over the record, is not what it was when it was signed.");
        }
        faults.addAll(texts.faults());
        return new Checked(
                faults.isEmpty() ? Checked.Outcome.STANDS : Checked.Outcome.DIFFERS,
                entry.position(),
                List.copyOf(faults),
                index + 1,
                signed.size(),
                signed.time(),
                texts.count(),
                new Checked.Proof(
                        entry.text(),
                        leaf.text(),
                        hash.base64(),
                        index,
                        path == null ? List.of() : path.stream().map(Hash::base64).toList(),
                        newest.note().whole()));
    }

    /** Nothing where the tree is smaller than what was signed of it. */
    private @Nullable List<Hash> path(long index, long size) {
        try {
            return tree.inclusion(index, size);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Nothing where there is no such row at all: a row of another plan is refused. */
    private Optional<EventLine> row(PlanId plan, long position, SignedIn who) {
        var place = places.of(plan, who);
        record Row(EventLine line, boolean here) {}
        var found = jdbc.sql("select " + EventLine.COLUMNS + ", plan_id = ? or plan_id is null and partnership_id = ? as here"
                        + " from event where position = ?")
                .params(plan.value(), place.partnershipId().value(), position)
                .query((row, number) -> new Row(EventLine.of(row), row.getBoolean("here")))
                .optional();
        if (found.isPresent() && !found.get().here) {
            throw new Unknown("This plan has no entry @%d. Look it up in its history.".formatted(position));
        }
        return found.map(Row::line);
    }
}
