package throughline.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionEvent.ColumnKept;
import throughline.events.ActionEvent.EntryCorrected;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Due;
import throughline.events.Event;
import throughline.events.Lead;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneId;
import throughline.events.Origin;
import throughline.events.PartyEvent.PartyRegistered;
import throughline.events.PartyId;
import throughline.events.Passage;
import throughline.events.PlanEvent.PlanEnded;
import throughline.events.PlanEvent.PlanEntryCorrected;
import throughline.events.PlanEvent.PlanLocked;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PlanUnlocked;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanEvent.VersionPublished;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingConfirmed;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.SectionEvent.SectionWritten;
import throughline.events.SectionId;
import throughline.events.StatusKey;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;

/** A life that no plan would live, out of every kind of event there is; the same for the same seed. */
public final class RandomLife {
    private final Random random;
    private final List<PartyId> parties = new ArrayList<>();
    private final List<PriorityId> priorities = new ArrayList<>();
    private final List<ActionId> actions = new ArrayList<>();
    private final List<MilestoneId> milestones = new ArrayList<>();
    private final RandomContext around;
    private int section;

    private RandomLife(long seed) {
        random = new Random(seed);
        around = new RandomContext(random, parties, priorities, actions);
    }

    public static Story of(long seed, int events) {
        var life = new RandomLife(seed);
        var story = new Story().then(life.party());
        story.then(life.opened()).then(life.priority()).then(life.action());
        while (story.entries().size() < events) {
            story.through(life.any(By.Channel.values())).then(life.next());
        }
        return story;
    }

    private PlanOpened opened() {
        return new PlanOpened(
                Story.PLAN, Story.PARTNERSHIP, words(), maybe(), maybe(), StatusKey.RED_AMBER_GREEN, null, null);
    }

    private Event next() {
        var action = any(actions);
        return switch (random.nextInt(32)) {
            case 0 -> party();
            case 1 -> priority();
            case 2, 3 -> action();
            case 4 -> new VersionPublished(Story.PLAN, words(), day(), maybe());
            case 5 -> random.nextInt(6) == 0 ? new PlanEnded(Story.PLAN, day(), words()) : party();
            case 6 -> new PlanLocked(Story.PLAN, words());
            case 7 -> new PlanUnlocked(Story.PLAN, words());
            case 8 -> new PlanEntryCorrected(Story.PLAN, random.nextInt(1, 20), words(), words());
            case 9 -> new SectionWritten(SectionId.next(), Story.PLAN, section++, words(), passage(2));
            case 10 -> new ColumnKept(action, Story.PLAN, words(), passage(1));
            case 11 -> new CarriedForward(action, Story.PLAN, PlanId.next(), ActionId.next(), words());
            case 12 -> new EntryCorrected(action, Story.PLAN, random.nextInt(1, 20), words(), words());
            case 13 -> new LeadWritten(action, Story.PLAN, words());
            case 14 -> new LeadAssigned(action, Story.PLAN, leads(), maybe());
            case 15 -> new TimescaleSet(action, Story.PLAN, timescale());
            case 16 -> new TimescaleRevised(action, Story.PLAN, timescale(), words());
            case 17 -> new MilestoneAdded(action, Story.PLAN, milestone(), words(), due());
            case 18 ->
                milestones.isEmpty()
                        ? new MilestoneAdded(action, Story.PLAN, milestone(), words(), due())
                        : new MilestoneReached(action, Story.PLAN, any(milestones), day());
            case 19 -> new ProgressRecorded(action, Story.PLAN, words(), day(), any(parties));
            case 20 -> new RatingSet(action, Story.PLAN, random.nextBoolean() ? rating() : null, rating(), words());
            case 21 -> new RatingConfirmed(action, Story.PLAN, rating(), words());
            case 22 ->
                random.nextBoolean()
                        ? new PartCompleted(action, Story.PLAN, any(parties), any(Completion.values()), maybe(), day())
                        : new ActionCompleted(action, Story.PLAN, any(Completion.values()), maybe(), day());
            case 23, 24, 25, 26, 27, 28, 29, 30 -> around.next();
            default -> new ActionReopened(action, Story.PLAN, random.nextBoolean() ? any(parties) : null, words());
        };
    }

    private PartyRegistered party() {
        var id = PartyId.next();
        parties.add(id);
        return new PartyRegistered(id, Story.PARTNERSHIP, any(Lead.Kind.values()), words());
    }

    private PriorityAdded priority() {
        var id = PriorityId.next();
        priorities.add(id);
        return new PriorityAdded(Story.PLAN, id, maybe(), words());
    }

    private ActionAdded action() {
        var id = ActionId.next();
        actions.add(id);
        var origins = random.nextInt(4) == 0
                ? List.of(new Origin(PlanId.next(), ActionId.next(), due(), random.nextInt(3)))
                : List.<Origin>of();
        return new ActionAdded(id, Story.PLAN, Story.PARTNERSHIP, any(priorities), maybe(), maybe(), words(), origins);
    }

    private MilestoneId milestone() {
        var id = MilestoneId.next();
        milestones.add(id);
        return id;
    }

    private List<Lead> leads() {
        return random.ints(random.nextInt(4), 0, 1)
                .mapToObj(none -> new Lead(any(parties), any(Lead.Kind.values()), any(Lead.Role.values())))
                .toList();
    }

    private Timescale timescale() {
        return new Timescale(maybe(), random.nextBoolean() ? any(Timescale.Kind.values()) : null, due());
    }

    private Passage passage(int depth) {
        if (depth == 0 || random.nextBoolean()) {
            return Passage.text(null, words());
        }
        return new Passage(null, null, List.of(passage(depth - 1), passage(depth - 1)), true);
    }

    private @Nullable Due due() {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> new Due("2024-0" + random.nextInt(1, 10));
            default -> new Due(day().toString());
        };
    }

    private LocalDate day() {
        return LocalDate.of(2024, 4, 1).plusDays(random.nextInt(365));
    }

    private Rating rating() {
        return new Rating(any(new String[] {"Red", "Amber", "Green"}));
    }

    private Prose words() {
        return new Prose("words " + random.nextInt(1000));
    }

    private @Nullable Prose maybe() {
        return random.nextBoolean() ? words() : null;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
