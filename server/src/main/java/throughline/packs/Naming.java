package throughline.packs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanEvent.PlanOpened;
import throughline.query.history.British;
import throughline.query.journal.Names;
import throughline.query.journal.PartnershipNames;

/** Says in words what a pack is about. */
final class Naming {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Names names;
    private final PartnershipNames partnerships;

    Naming(Names names, PartnershipNames partnerships) {
        this.names = names;
        this.partnerships = partnerships;
    }

    String title(About about, Narration.Told told) {
        return switch (about) {
            case About.OfPlan of -> "Evidence of the plan “" + plan(told) + "”";
            case About.OfAction of -> "Evidence of " + action(told);
            case About.OfPerson of -> "Evidence of what " + names.of(of.person()) + " recorded";
            case About.OfQuestion of -> "Evidence from the plan “" + plan(told) + "”";
        };
    }

    String about(About about, Narration.Told told) {
        return switch (about) {
            case About.OfPlan of ->
                "Everything recorded in the plan “%s” of the %s, and in that partnership's register of who holds which post."
                        .formatted(plan(told), partnerships.of(of.partnership()));
            case About.OfAction of ->
                "Everything recorded of %s in the plan “%s” of the %s."
                        .formatted(action(told), plan(told), partnerships.of(of.partnership()));
            case About.OfPerson of ->
                "What %s recorded in the plans that whoever asked may read: %s."
                        .formatted(names.of(of.person()), plans(told));
            case About.OfQuestion of ->
                "In the plan “%s” of the %s: %s."
                        .formatted(plan(told), partnerships.of(of.partnership()), question(of, told));
        };
    }

    /** As the manifest has it; none where nothing was asked. */
    @Nullable String question(About about, Narration.Told told) {
        return about instanceof About.OfQuestion of ? question(of, told) : null;
    }

    static String file(About about, Instant made) {
        return "evidence-%s-%s-%s.zip".formatted(about.kind(), about.id().substring(0, 8), STAMP.format(made));
    }

    private String question(About.OfQuestion of, Narration.Told told) {
        var words = new ArrayList<String>();
        var kinds = of.kinds().stream().sorted().map(kind -> "“" + kind + "”").toList();
        words.add(
                switch (kinds.size()) {
                    case 0 -> "entries of every kind";
                    case 1 -> "entries of the kind " + kinds.getFirst();
                    default -> "entries of the kinds " + British.list(kinds);
                });
        if (of.action() != null) {
            words.add("of " + action(told));
        }
        if (of.person() != null) {
            words.add("recorded by " + names.of(of.person()));
        }
        if (of.from() != null || of.to() != null) {
            words.add((of.person() == null ? "recorded" : "")
                    + (of.from() == null ? "" : " from " + British.day(of.from()))
                    + (of.to() == null ? " on" : (of.from() == null ? " up to " : " to ") + British.day(of.to())));
        }
        return String.join(", ", words.stream().map(String::strip).toList());
    }

    private static String action(Narration.Told told) {
        var named = told.action() == null ? "" : told.action();
        return (named.startsWith("“") ? "the action " : "action ") + named;
    }

    private static String plan(Narration.Told told) {
        return title(told.plans().getFirst());
    }

    private static String plans(Narration.Told told) {
        return told.plans().isEmpty()
                ? "only in a partnership's register"
                : British.list(told.plans().stream().map(plan -> "“" + title(plan) + "”").toList());
    }

    private static String title(PlanOpened plan) {
        return plan.title().text().strip();
    }
}
