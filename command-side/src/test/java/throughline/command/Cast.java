package throughline.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import throughline.command.party.Register;
import throughline.command.plan.Entries;
import throughline.command.plan.Terms;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.Lead;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.StatusKey;

/** The people, parties and promises that the rules are tried on. */
public final class Cast {
    public static final PlanId PLAN = PlanId.next();
    public static final PlanId NEXT_PLAN = PlanId.next();
    public static final PartnershipId PARTNERSHIP = PartnershipId.next();
    public static final PriorityId PRIORITY = PriorityId.next();
    public static final ActionId ACTION = ActionId.next();
    public static final PartyId COUNCIL = PartyId.next();
    public static final PartyId POLICE = PartyId.next();
    public static final PartyId DANA = PartyId.next();
    public static final PartyId SAFETY_BOARD = PartyId.next();
    public static final PartyId HEAD_OF_SAFETY = PartyId.next();
    public static final UUID COORDINATOR = UUID.randomUUID();
    public static final UUID OFFICER = UUID.randomUUID();
    public static final Clock NOON = Clock.fixed(Instant.parse("2024-06-14T11:00:00Z"), ZoneOffset.UTC);

    public static final ActionAdded ADDED = new ActionAdded(
            ACTION, PLAN, PARTNERSHIP, PRIORITY, prose("1.1"), null, prose("Light the underpass"), List.of());
    public static final LeadAssigned LED_BY_COUNCIL =
            new LeadAssigned(ACTION, PLAN, List.of(new Lead(COUNCIL, Lead.Kind.ORGANISATION, Lead.Role.PRIMARY)), null);

    private Cast() {}

    public static Prose prose(String text) {
        return new Prose(text);
    }

    public static Map<String, Object> coordinator() {
        return as(COORDINATOR, "Safety Unit", By.Role.COORDINATOR);
    }

    public static Map<String, Object> council() {
        return as(UUID.randomUUID(), "Council", By.Role.PARTNER);
    }

    public static Map<String, Object> police() {
        return as(OFFICER, "Police", By.Role.PARTNER);
    }

    public static Map<String, Object> inspector() {
        return as(UUID.randomUUID(), "Inspectorate", By.Role.INSPECTOR);
    }

    public static Map<String, Object> as(UUID person, String organisation, By.Role role) {
        return new HashMap<>(new By(person, organisation, role, By.Channel.API, "request").toMetadata());
    }

    public static Map<String, Object> expecting(Map<String, Object> metadata, long sequence) {
        metadata.put(Actor.EXPECTED_SEQUENCE, sequence);
        return metadata;
    }

    public static Terms.Of open() {
        return plan -> terms(plan, false, false);
    }

    public static Terms.Of locked() {
        return plan -> terms(plan, true, false);
    }

    public static Terms.Of ended() {
        return plan -> terms(plan, false, true);
    }

    private static Terms terms(PlanId plan, boolean locked, boolean ended) {
        return new Terms(
                plan,
                PARTNERSHIP,
                StatusKey.BLUE_RED_AMBER_GREEN,
                List.of(new Terms.Heading(PRIORITY, "1")),
                locked,
                ended ? java.time.LocalDate.of(2024, 3, 31) : null);
    }

    /**
     * The Council, the Police, Dana Wells and the Head of Safety are known by name. Today the Police stand behind the
     * Safety Board, and Dana Wells is the Head of Safety.
     */
    public static Register register() {
        return new Register() {
            @Override
            public Optional<PartyId> find(PartnershipId partnership, Lead.Kind kind, String name) {
                return switch (kind) {
                    case ORGANISATION ->
                        switch (name) {
                            case "Council" -> Optional.of(COUNCIL);
                            case "Police" -> Optional.of(POLICE);
                            default -> Optional.empty();
                        };
                    case PERSON -> name.equals("Dana Wells") ? Optional.of(DANA) : Optional.empty();
                    case POST -> name.equalsIgnoreCase("Head of Safety") ? Optional.of(HEAD_OF_SAFETY) : Optional.empty();
                    case GROUP, EVERYONE, UNCLEAR -> Optional.empty();
                };
            }

            @Override
            public PartyId findOrRegister(PartnershipId partnership, Lead.Kind kind, Prose name) {
                return find(partnership, kind, name.text()).orElseGet(PartyId::next);
            }

            @Override
            public Set<PartyId> holdersToday(PartyId party) {
                if (party.equals(SAFETY_BOARD)) {
                    return Set.of(HEAD_OF_SAFETY, POLICE);
                }
                return party.equals(HEAD_OF_SAFETY) ? Set.of(DANA) : Set.of();
            }
        };
    }

    /** Entry 7 is the officer's, of the action; entry 8 is another stream's; entry 9 is a doubt of the action's. */
    public static Entries entries() {
        return position -> Optional.ofNullable(
                switch ((int) position) {
                    case 7 -> new Entries.Entry(ACTION.toString(), OFFICER, "ProgressRecorded");
                    case 8 -> new Entries.Entry("elsewhere", OFFICER, "ProgressRecorded");
                    case 9 -> new Entries.Entry(ACTION.toString(), COORDINATOR, "DoubtNoted");
                    default -> null;
                });
    }
}
