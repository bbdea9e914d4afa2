package throughline.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a pack proves and what it does not, in sentences for whoever it is handed to. */
final class Statements {
    private Statements() {}

    static List<String> proves(About about, long size, int earlier, long unread) {
        var proves = new ArrayList<String>();
        proves.add("No entry in it was altered, and none was put in, since the record's checkpoint was signed: each stands"
                + " in the record at its place, word for word, with its time and with who recorded it.");
        switch (about) {
            case About.OfPlan of ->
                proves.add("Nothing is left out. The file leaves.txt lists all " + number(size) + " entries of the record, of every"
                        + " plan, as fingerprints. Each one that is not in this pack is shown to belong to neither this plan nor"
                        + " this register, without showing what it says.");
            case About.OfAction of ->
                proves.add("No entry of this action is left out. The file leaves.txt lists all " + number(size) + " entries of the"
                        + " record, of every plan, as fingerprints. Each one that is not in this pack is shown not to belong to"
                        + " this action, without showing what it says.");
            case About.OfPerson of -> {}
            case About.OfQuestion of -> {}
        }
        if (earlier > 0) {
            proves.add("Nothing that was recorded before " + (earlier == 1 ? "the earlier checkpoint" : "any of the " + earlier + " earlier checkpoints")
                    + " in it was altered, removed or slipped in afterwards.");
        }
        if (unread > 0) {
            proves.add((unread == 1 ? "One text may" : number(unread) + " texts may")
                    + " not be read. The entry that decided so is in the pack, with the reason; what was recorded is still held to"
                    + " the letter, and nobody can put other words in its place.");
        }
        return proves;
    }

    static List<String> provesNot(About about) {
        var not = new ArrayList<String>();
        switch (about) {
            case About.OfPlan of -> {}
            case About.OfAction of ->
                not.add("That the entries which only name the plan, an action or a party are all that was recorded of those.");
            case About.OfPerson of ->
                not.add("That these are all the entries that this person made. The service chose them, and nothing in the record's"
                        + " fingerprints says who made an entry.");
            case About.OfQuestion of ->
                not.add("That these are all the entries that answer the question. The service chose them. For a proof that nothing"
                        + " is left out, ask for the pack of the whole plan.");
        }
        not.add("That what people typed is true, or that they typed all that happened.");
        not.add("That the service's clock was right. Where a partner co-signed a checkpoint, what it covers was there by the time"
                + " of that signature; every other time is the service's own word.");
        not.add("The sentences of the report. They are the service's reading of the facts below them; its signature says only that"
                + " they are its own.");
        not.add("Whose the key is that it was signed with. Only the pack itself says that it is the service's: compare it with the"
                + " key that the service publishes, or with one that you were given before.");
        not.add("That everybody was shown this same record. Check it against a checkpoint that you kept, or against an older pack.");
        return not;
    }

    static List<Cover.Check> checks(String file) {
        return List.of(
                new Cover.Check(
                        "With a verifier that you did not get from whoever gave you this pack, without network:",
                        "java -jar verifier.jar " + file),
                new Cover.Check(
                        "Against a checkpoint that you kept, or an older pack:",
                        "java -jar verifier.jar " + file + " --seen older.zip"));
    }

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
