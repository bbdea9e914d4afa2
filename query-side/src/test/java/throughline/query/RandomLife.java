package throughline.query;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionId;
import throughline.events.AlignmentEvent.PriorityMapped;
import throughline.events.AppointmentId;
import throughline.events.AwardId;
import throughline.events.By;
import throughline.events.ConditionId;
import throughline.events.Due;
import throughline.events.Event;
import throughline.events.EventNames;
import throughline.events.EvidenceEvent.EvidenceAttached;
import throughline.events.EvidenceId;
import throughline.events.FundEvent.AwardRecorded;
import throughline.events.FundEvent.FundOpened;
import throughline.events.FundId;
import throughline.events.GovernanceEvent.NeedNoted;
import throughline.events.IndicatorEvent.IndicatorAdded;
import throughline.events.IndicatorId;
import throughline.events.InterventionEvent.InterventionAdded;
import throughline.events.InterventionEvent.MeasurePromised;
import throughline.events.InterventionId;
import throughline.events.MappingId;
import throughline.events.MeasureId;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneId;
import throughline.events.NeedId;
import throughline.events.PartnershipId;
import throughline.events.PartyEvent.Appointed;
import throughline.events.PartyEvent.PartyRegistered;
import throughline.events.PartyId;
import throughline.events.Passage;
import throughline.events.PlanEvent.PlanEnded;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.QuantityId;
import throughline.events.QueryEvent.QueryRaised;
import throughline.events.QueryId;
import throughline.events.Rating;
import throughline.events.RequestEvent.UpdateRequested;
import throughline.events.RequestId;
import throughline.events.RoundEvent.RoundOpened;
import throughline.events.RoundId;
import throughline.events.RowEvent.ConditionNoted;
import throughline.events.RowEvent.QuantityPromised;
import throughline.events.SectionEvent.SectionWritten;
import throughline.events.SectionId;
import throughline.events.StatusKey;

/**
 * A life that no plan would live, out of every kind of event there is, new ones included; the same for the same seed.
 * Ids are mostly those that stand in the record already, so that events concern each other.
 */
public final class RandomLife {
    private static final List<Class<?>> TYPES = EventNames.byName().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .<Class<?>>map(Map.Entry::getValue)
            .filter(type -> type != PlanOpened.class)
            .toList();

    /** Each opens something under an id of its own. */
    private static final Map<Class<?>, Class<?>> OPENS = Map.ofEntries(
            Map.entry(PriorityAdded.class, PriorityId.class),
            Map.entry(ActionAdded.class, ActionId.class),
            Map.entry(SectionWritten.class, SectionId.class),
            Map.entry(PartyRegistered.class, PartyId.class),
            Map.entry(Appointed.class, AppointmentId.class),
            Map.entry(MilestoneAdded.class, MilestoneId.class),
            Map.entry(ConditionNoted.class, ConditionId.class),
            Map.entry(QuantityPromised.class, QuantityId.class),
            Map.entry(UpdateRequested.class, RequestId.class),
            Map.entry(QueryRaised.class, QueryId.class),
            Map.entry(EvidenceAttached.class, EvidenceId.class),
            Map.entry(RoundOpened.class, RoundId.class),
            Map.entry(IndicatorAdded.class, IndicatorId.class),
            Map.entry(InterventionAdded.class, InterventionId.class),
            Map.entry(MeasurePromised.class, MeasureId.class),
            Map.entry(FundOpened.class, FundId.class),
            Map.entry(AwardRecorded.class, AwardId.class),
            Map.entry(NeedNoted.class, NeedId.class),
            Map.entry(PriorityMapped.class, MappingId.class));

    private final Random random;
    private final Map<Class<?>, List<Object>> ids = new HashMap<>();
    private int section;

    private RandomLife(long seed) {
        random = new Random(seed);
    }

    public static Story of(long seed, int events) {
        var life = new RandomLife(seed);
        var story = new Story().then(life.event(PartyRegistered.class));
        story.then(life.event(PlanOpened.class))
                .then(life.event(PriorityAdded.class))
                .then(life.event(ActionAdded.class));
        while (story.entries().size() < events) {
            story.through(life.any(By.Channel.values())).then(life.next());
        }
        return story;
    }

    private Event next() {
        var type = TYPES.get(random.nextInt(TYPES.size()));
        return type == PlanEnded.class && random.nextInt(6) > 0 ? next() : event(type);
    }

    private Event event(Class<?> type) {
        var opened = OPENS.get(type);
        if (opened != null) {
            ids.computeIfAbsent(opened, any -> new ArrayList<>()).addFirst(id(opened));
        }
        return (Event) whole(type, opened);
    }

    /** @param opened the type of the id that is new, and stands first in its list */
    private Object whole(Class<?> type, @Nullable Class<?> opened) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(component -> component.getType() == opened
                        ? ids.getOrDefault(opened, List.of()).getFirst()
                        : value(component))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getSimpleName() + " cannot be made of " + Arrays.toString(values), e);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextBoolean()) {
            return null;
        }
        return value(component.getGenericType(), component.getName());
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType list) {
            var element = list.getActualTypeArguments()[0];
            return IntStream.range(0, random.nextInt(4))
                    .mapToObj(number -> value(element, name))
                    .toList();
        }
        return value((Class<?>) type, name);
    }

    private Object value(Class<?> type, String name) {
        if (type == PlanId.class) {
            return name.equals("planId") ? Story.PLAN : PlanId.next();
        }
        if (type == PartnershipId.class) {
            return Story.PARTNERSHIP;
        }
        if (type.getSimpleName().endsWith("Id")) {
            return known(type);
        }
        if (type.isEnum()) {
            return any(type.getEnumConstants());
        }
        if (type == StatusKey.class) {
            return StatusKey.RED_AMBER_GREEN;
        }
        if (type == Rating.class) {
            return new Rating(any(new String[] {"Red", "Amber", "Green"}));
        }
        if (type == Prose.class) {
            return new Prose("words " + random.nextInt(1000));
        }
        if (type == String.class) {
            return "text " + random.nextInt(1000);
        }
        if (type == Due.class) {
            return new Due(random.nextBoolean() ? "2024-0" + random.nextInt(1, 10) : day().toString());
        }
        if (type == LocalDate.class) {
            return day();
        }
        if (type == Instant.class) {
            return day().atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(1000), random.nextInt(3));
        }
        if (type == int.class || type == Integer.class) {
            return name.equals("place") ? section++ : random.nextInt(1, 20);
        }
        if (type == long.class || type == Long.class) {
            return random.nextLong(1, 20);
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == Passage.class) {
            return passage(2);
        }
        return whole(type, null);
    }

    private Passage passage(int depth) {
        if (depth == 0 || random.nextBoolean()) {
            return Passage.text(null, (Prose) value(Prose.class, ""));
        }
        return new Passage(null, null, List.of(passage(depth - 1), passage(depth - 1)), true);
    }

    /** One that stands in the record already, or sometimes one that doesn't. */
    private Object known(Class<?> type) {
        var pool = ids.computeIfAbsent(type, any -> new ArrayList<>());
        if (pool.isEmpty() || random.nextInt(12) == 0 && !OPENS.containsValue(type)) {
            pool.add(id(type));
        }
        return pool.get(random.nextInt(pool.size()));
    }

    private static Object id(Class<?> type) {
        try {
            return type.getMethod("next").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getSimpleName() + " gives no next id", e);
        }
    }

    private LocalDate day() {
        return LocalDate.of(2024, 4, 1).plusDays(random.nextInt(365));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
