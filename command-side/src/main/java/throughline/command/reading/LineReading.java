package throughline.command.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.command.reading.ReadEntry.Kind;

/** Reads one line of a cell from left to right: where one entry ends and the next begins, and what each says. */
final class LineReading {
    private static final Pattern PARTING = Pattern.compile("(?:\\s|[•·|*;:–—-](?=\\s|$))+");
    private static final Pattern ALL_PARTING = Pattern.compile("[\\s•·|*;:–—-]+");
    private static final Pattern BY = Pattern.compile("\\s+(?i:by)\\s+");
    private static final Pattern FROM = Pattern.compile("\\s+(?i:from)\\s+");
    private static final Pattern DEADLINE =
            Pattern.compile("\\s+(?i:by|before)\\s+(?:(?i:the )?(?i:end of )?)" + DateWords.DATE);
    private static final Pattern STOP = Pattern.compile("\\s*[.;!](?=\\s|$)");
    private static final Pattern CARRY = Pattern.compile(
            "(?i)\\b(?:c/f(?:wd)?|carr(?:y|ied)\\s+(?:it\\s+)?(?:forward|over)|roll(?:ed)?\\s+(?:forward|over))(?=\\s+(?:to|into|in|as|due)\\b|\\s*(?:[.,;:?!)–-]|$))");
    private static final Pattern CONFIRMED =
            Pattern.compile("(?i:confirmed|new)\\s+(?i:event |start |restart |delivery )?(?i:dates?)\\b.*");
    private static final Set<String> SHORT = Set.of(
            "e.g.", "i.e.", "etc.", "approx.", "no.", "st.", "dr.", "cllr.", "supt.", "insp.", "incl.", "inc.", "ref.",
            "nos.", "vs.", "est.");

    private final String line;
    private final int offset;
    private final Names names;
    private final Set<String> rowLeads;
    private final Reference reference;
    private final List<ReadEntry> entries;
    private final List<Doubt> doubts;

    LineReading(
            String line,
            int offset,
            Names names,
            Set<String> rowLeads,
            Reference reference,
            List<ReadEntry> entries,
            List<Doubt> doubts) {
        this.line = line;
        this.offset = offset;
        this.names = names;
        this.rowLeads = rowLeads;
        this.reference = reference;
        this.entries = entries;
        this.doubts = doubts;
    }

    void read() {
        if (ALL_PARTING.matcher(line).matches()) {
            if (!line.isBlank()) add(Kind.NOTHING, List.of(), null, false, 0, line.length());
            return;
        }
        var at = 0;
        while ((at = skip(at)) < line.length()) at = entry(at);
    }

    private int skip(int at) {
        var parting = PARTING.matcher(line)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(at, line.length());
        return parting.lookingAt() ? parting.end() : at;
    }

    private int entry(int start) {
        var head = placed(Head.at(line, start, names, rowLeads), start);
        var words = skip(head.end());
        var said = words < line.length() ? Statement.at(line, words, true) : null;
        if (said == null) return note(head, start, words);
        var statement = said.statement();
        return switch (statement.kind()) {
            case UPDATE_REQUIRED -> request(head, start, said.end());
            case COMPLETED, PARTLY_COMPLETED -> completion(head, start, said);
            default -> plain(head, start, said);
        };
    }

    private Head placed(Head head, int start) {
        if (head.undated() == null) return head;
        var day = DateWords.placed(head.undated(), reference);
        if (day != null) return head.at(Happened.day(day));
        doubt(
                "date-unclear",
                start,
                head.end(),
                "“" + head.undated() + "” is no full date. Say on which day this was written.");
        return head;
    }

    private int note(Head head, int start, int words) {
        var end = nextEntry(words, head.partners(), true);
        var text = line.substring(words, end).strip();
        var resumed = CONFIRMED.matcher(text).matches() && held();
        if (resumed) {
            doubt(
                    "resumption-unclear",
                    start,
                    end,
                    "It was stopped, and then a date is confirmed. Say whether it has resumed.");
        }
        add(
                resumed ? Kind.RESUMED : Kind.PROGRESS,
                head.partners(),
                dated(head, text),
                CARRY.matcher(text).find(),
                start,
                end);
        return end;
    }

    private boolean held() {
        for (var entry : entries.reversed()) {
            if (entry.kind() == Kind.RESUMED) return false;
            if (entry.kind() == Kind.ON_HOLD) return true;
        }
        return false;
    }

    private @Nullable Happened dated(Head head, String text) {
        return head.when() != null ? head.when() : Dating.of(text);
    }

    private int request(Head head, int start, int end) {
        var partners = head.partners();
        var from = line.startsWith("from", Math.max(0, end - 4)) ? skip(end) : -1;
        if (from >= 0) {
            var found = names.after(line, from, loudAfter(from));
            if (found == null) {
                doubt(
                        "partner-unclear",
                        start,
                        end,
                        "An update is asked for, and from whom can't be read. Name the partner.");
                partners = List.of();
            } else {
                partners = found.names();
                end = found.end();
                for (var name : partners) {
                    if (name.equals(name.toUpperCase()) && !names.knows(name)) {
                        doubt(
                                "partner-unclear",
                                end - name.length(),
                                end,
                                "“" + name + "” is no partner that this plan names. Say who is meant.");
                    }
                }
            }
        }
        end = past(DEADLINE, end);
        end = past(STOP, end);
        add(Kind.UPDATE_REQUIRED, partners, head.when(), false, start, end);
        return end;
    }

    private int completion(Head head, int start, Statement.Said said) {
        var kind = said.statement().kind();
        var end = said.statement().reach() == Statement.Reach.SENTENCE ? sentenceEnd(said.end()) : said.end();
        var partners = head.partners();
        var by = BY.matcher(line).region(end, line.length());
        if (by.lookingAt()) {
            var found = names.after(line, by.end(), loudAfter(by.end()));
            if (found != null) {
                partners = found.names();
                end = nextEntry(found.end(), partners, true);
            }
        } else {
            end = past(STOP, end);
            if (said.statement().loud() && partners.isEmpty()) {
                var found = skip(end) < line.length() ? names.at(line, skip(end)) : null;
                if (found != null && line.substring(found.end()).isBlank()) {
                    partners = found.names();
                    end = found.end();
                }
            }
        }
        if (kind == Kind.COMPLETED && !partners.isEmpty()) kind = Kind.COMPLETED_BY_PARTNER;
        var text = line.substring(start, end);
        add(
                kind,
                partners,
                head.when() != null ? head.when() : Dating.of(text),
                CARRY.matcher(text).find(),
                start,
                end);
        return end;
    }

    private int plain(Head head, int start, Statement.Said said) {
        var statement = said.statement();
        var end = switch (statement.reach()) {
            case WORDS -> past(STOP, said.end());
            case SENTENCE -> sentenceEnd(said.end());
            case LINE -> loudAfter(said.end());
        };
        var text = line.substring(start, end);
        var partners = head.partners();
        if (statement.kind() == Kind.UPDATE_NOT_RECEIVED) partners = silent(text, said.end(), partners);
        if (statement.kind() == Kind.UPDATE_NOT_RECEIVED && text.strip().matches("(?i)no updates?\\.?")) {
            doubt(
                    "update-unclear",
                    start,
                    end,
                    "“" + text.strip() + "” may mean that nothing was received, or that nothing is new. Say which.");
        }
        var carry =
                statement.kind() == Kind.CARRIED_FORWARD || CARRY.matcher(text).find();
        add(statement.kind(), partners, dated(head, text), carry, start, end);
        return end;
    }

    /** Who gave no update: the partner after “from”, else the one who was asked just before. */
    private List<String> silent(String text, int wordsEnd, List<String> partners) {
        var from = FROM.matcher(line).region(wordsEnd, line.length());
        if (from.lookingAt()) {
            var found = names.after(line, from.end(), loudAfter(from.end()));
            if (found != null) return found.names();
        }
        if (!partners.isEmpty() || entries.isEmpty() || text.toLowerCase().startsWith("no ")) return partners;
        var before = entries.getLast();
        return before.kind() == Kind.UPDATE_REQUIRED ? before.partners() : partners;
    }

    private int past(Pattern pattern, int end) {
        var more = pattern.matcher(line)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(end, line.length());
        return more.lookingAt() ? more.end() : end;
    }

    /** Where the next loud statement or dated entry begins. */
    private int loudAfter(int from) {
        for (var at = from; at < line.length(); at++) {
            if (!opening(at) || depth(from, at) > 0) continue;
            if (Statement.at(line, at, false) != null || Head.opensDated(line, at)) return at;
        }
        return line.length();
    }

    private int sentenceEnd(int from) {
        var limit = loudAfter(from);
        for (var at = Math.max(1, from - 1); at < limit; at++) {
            if (at >= from && sentenceStart(at)) return at;
        }
        return limit;
    }

    /** Where the note ends that goes on from here. */
    private int nextEntry(int from, List<String> partners, boolean splitByPartner) {
        for (var at = from + 1; at < line.length(); at++) {
            if (!opening(at) || depth(from, at) > 0) continue;
            var starts = sentenceStart(at);
            if (Statement.at(line, at, starts) != null) return at;
            if (splitByPartner && Head.opensAt(line, at, starts, partners, names, rowLeads)) return at;
            if (starts && held() && CONFIRMED.matcher(line.substring(at)).matches()) return at;
        }
        return line.length();
    }

    private boolean opening(int at) {
        return at > 0 && Character.isWhitespace(line.charAt(at - 1)) && !Character.isWhitespace(line.charAt(at));
    }

    private int depth(int from, int at) {
        var depth = 0;
        for (var i = from; i < at; i++) {
            if (line.charAt(i) == '(') depth++;
            if (line.charAt(i) == ')') depth = Math.max(0, depth - 1);
        }
        return depth > 0 && line.indexOf(')', at) >= 0 ? depth : 0;
    }

    private boolean sentenceStart(int at) {
        if (!opening(at)) return at == 0;
        var before = line.substring(0, at).stripTrailing();
        if (before.isEmpty()) return true;
        var last = before.charAt(before.length() - 1);
        if (".!?;]".indexOf(last) < 0) return false;
        var word = before.substring(before.lastIndexOf(' ') + 1);
        return !SHORT.contains(word.toLowerCase()) && !Character.isLowerCase(line.charAt(at)) || last == ';';
    }

    private void add(Kind kind, List<String> partners, @Nullable Happened when, boolean carry, int start, int end) {
        var stop = end;
        while (stop > start && Character.isWhitespace(line.charAt(stop - 1))) stop--;
        var span = new Span(offset + start, offset + stop);
        entries.add(new ReadEntry(kind, partners, when, carry, line.substring(start, stop), span));
    }

    private void doubt(String kind, int start, int end, String sentence) {
        doubts.add(new Doubt(kind, new Span(offset + start, offset + end), sentence));
    }
}
