package throughline.command.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.command.reading.Mention.Sort;
import throughline.events.Due;
import throughline.events.Timescale.Kind;

/** What the words of a timescale cell come to, and what about them is unclear. */
final class TimescaleWords {
    private static final Pattern REVIEW = Pattern.compile("\\breview(?:ed)?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY =
            Pattern.compile("\\b(?:by|before|until)\\s+(?:the\\s+)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCES = Pattern.compile("[^.;\\n]+");
    private static final int SENTENCE_WITHOUT_TIME = 5;

    private final String text;
    private final List<Mention> mentions;
    private final List<Mention> dated;
    private final List<Recurrence> recurrences;
    private final List<Doubt> doubts = new ArrayList<>();

    TimescaleWords(String text, Reference reference) {
        this.text = text;
        this.mentions = Dates.mentions(text, reference);
        this.dated = mentions.stream().filter(one -> one.due() != null).toList();
        this.recurrences = Recurrence.in(text);
    }

    record Meaning(
            @Nullable Kind kind,
            @Nullable Due due,
            @Nullable LocalDate from,
            @Nullable String every) {
        static Meaning of(Kind kind) {
            return new Meaning(kind, null, null, null);
        }
    }

    List<Mention> dated() {
        return dated;
    }

    List<Doubt> doubts() {
        return List.copyOf(doubts);
    }

    Meaning meaning() {
        var half = Wordings.HALF_A_YEAR.matcher(text);
        if (half.find()) {
            return unclear(
                    Shape.span(half),
                    "“" + half.group() + "” is incomplete: its second year is missing."
                            + " Ask which year was meant, and set the last day.");
        }
        if (!recurrences.isEmpty() && (dated.isEmpty() || !recurrences.stream().allMatch(Recurrence::describes))) {
            return recurring();
        }
        if (Wordings.REVIEWED.matcher(text).find()
                || !dated.isEmpty()
                        && Wordings.GOES_ON.matcher(text).find()
                        && REVIEW.matcher(text).find()) {
            doubtMentions();
            return new Meaning(Kind.REVIEW_AT, lastDue(), null, null);
        }
        var happens = Wordings.HAPPENS.matcher(text);
        if (happens.find() && dated.stream().noneMatch(one -> one.span().start() <= happens.start())) {
            return event();
        }
        if (dated.isEmpty()) {
            return mentions.isEmpty() ? withoutDate() : onlyUnclear();
        }
        return byDate();
    }

    private Meaning recurring() {
        // Beside “every August”, “annual report” is only the name of a thing.
        var plain = recurrences.stream().anyMatch(one -> !one.describes());
        var every = recurrences.stream()
                .filter(one -> !plain || !one.describes())
                .map(Recurrence::every)
                .distinct()
                .collect(Collectors.joining("; "));
        doubtMentions();
        var elsewhere = sentences()
                .filter(span -> span.of(text).strip().split("\\s+").length >= SENTENCE_WITHOUT_TIME)
                .filter(span -> recurrences.stream().noneMatch(one -> within(span, one.span()))
                        && mentions.stream().noneMatch(one -> within(span, one.span())))
                .findFirst();
        elsewhere.ifPresent(span ->
                doubt(span, "The cell says how often for one part of the action only. Set when this part is due."));
        var from = dated.stream()
                .filter(this::begins)
                .map(Mention::first)
                .findFirst()
                .orElse(null);
        var last = last(dated.stream().filter(one -> !begins(one)).toList());
        return new Meaning(
                Kind.RECURRING,
                last == null ? null : last.due(),
                from == null && last != null ? last.from() : from,
                every);
    }

    private Meaning event() {
        var passed =
                dated.stream().filter(one -> precedes(Wordings.AFTER_THEN, one)).findFirst();
        if (passed.isPresent() && passed.get().due() != null) {
            var next = passed.get().due().lastDay().plusDays(1);
            return new Meaning(Kind.EVENT, null, next, null);
        }
        return new Meaning(Kind.EVENT, lastDue(), null, null);
    }

    private Meaning withoutDate() {
        if (Wordings.OPEN.matcher(text).find()) {
            return Meaning.of(Kind.UNCERTAIN);
        }
        var soon = Wordings.SOON.matcher(text);
        if (soon.find()) {
            doubt(Shape.span(soon), "“" + soon.group() + "” gives no day. Set the last day, if there is one.");
            return Meaning.of(Kind.UNCERTAIN);
        }
        if (Wordings.GOES_ON.matcher(text).find()) {
            return Meaning.of(Kind.ONGOING);
        }
        var whole = new Span(0, text.length());
        if (Wordings.HOW_LONG.matcher(text).matches()) {
            return unclear(whole, "“" + text.strip() + "” says how long, but not from when. Set the last day.");
        }
        return unclear(
                whole,
                "“" + text.strip() + "” gives no date, no event and no interval that could be read. It is kept as"
                        + " written; set the date that it means.");
    }

    /** What was meant is plain enough to say its kind, but not when. */
    private Meaning onlyUnclear() {
        doubtMentions();
        var settled = mentions.stream()
                .allMatch(one -> one.sort() == mentions.getFirst().sort() && one.recognised());
        return new Meaning(settled ? kind(mentions.getFirst()) : null, null, null, null);
    }

    private Meaning byDate() {
        doubtMentions();
        var last = last(dated);
        if (last == null) {
            return Meaning.of(Kind.UNCERTAIN);
        }
        var open = Wordings.OPEN.matcher(text);
        if (open.find()) {
            doubt(Shape.span(open), "A date is given, but the cell says that it is still open. Confirm the date.");
        } else if (text.startsWith("?", last.span().end())) {
            doubt(last.span(), "The date is printed with a question mark. Confirm the date.");
        }
        var goesOn = Wordings.GOES_ON.matcher(text).find() || goesOnAfter(last);
        if (dated.size() == 1 && begins(last)) {
            if (!goesOn) {
                doubt(last.span(), "The cell says when this begins, but not when it ends. Set the last day.");
            }
            return new Meaning(goesOn ? Kind.ONGOING : Kind.PERIOD, null, last.first(), null);
        }
        var kind = goesOn && last.sort() != Sort.PERIOD ? Kind.ONGOING : kind(last);
        return new Meaning(kind, last.due(), precedes(BY, last) ? null : last.from(), null);
    }

    private static Kind kind(Mention mention) {
        return switch (mention.sort()) {
            case DAY -> Kind.BY_DATE;
            case MONTH -> Kind.BY_MONTH;
            case PERIOD, YEAR -> Kind.PERIOD;
        };
    }

    private @Nullable Due lastDue() {
        var last = last(dated);
        return last == null ? null : last.due();
    }

    static @Nullable Mention last(List<Mention> dated) {
        Mention last = null;
        for (var one : dated) {
            if (last == null
                    || last.due() == null
                    || one.due() != null
                            && !one.due().lastDay().isBefore(last.due().lastDay())) {
                last = one;
            }
        }
        return last;
    }

    private boolean begins(Mention mention) {
        return mention.sort() != Sort.PERIOD && (precedes(Wordings.FROM_THEN, mention) || goesOnAfter(mention));
    }

    private boolean goesOnAfter(Mention mention) {
        return Wordings.ONWARDS.matcher(text.substring(mention.span().end())).find();
    }

    private boolean precedes(Pattern words, Mention mention) {
        return words.matcher(text.substring(0, mention.span().start())).find();
    }

    private Stream<Span> sentences() {
        return SENTENCES.matcher(text).results().map(match -> new Span(match.start(), match.end()));
    }

    private static boolean within(Span whole, Span part) {
        return part.start() >= whole.start() && part.start() < whole.end();
    }

    private void doubtMentions() {
        for (var mention : mentions) {
            if (mention.unclear() != null) {
                doubt(mention.span(), mention.unclear());
            }
        }
    }

    private Meaning unclear(Span span, String why) {
        doubt(span, why);
        return new Meaning(null, null, null, null);
    }

    private void doubt(Span span, String sentence) {
        doubts.add(new Doubt(TimescaleReading.UNCLEAR, span, sentence));
    }
}
