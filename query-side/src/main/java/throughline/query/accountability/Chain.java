package throughline.query.accountability;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.events.Appointment.Manner;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.query.party.Parties;
import throughline.query.party.PartyState;
import throughline.query.party.PartyState.Tenure;

/** The way from a party to whoever answers for it on a day: a group's chair may be a post, which somebody holds. */
record Chain(Parties register, LocalDate on) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /**
     * @param names of those who answer; empty where unresolved
     * @param via how they were arrived at, or where the way ended; absent for a person
     * @param actingFor who holds it in name while somebody acts
     */
    record Found(
            List<String> names,
            @Nullable String via,
            @Nullable String unresolved,
            List<String> actingFor) {}

    Found from(Accountable.Named lead) {
        var known = register.find(lead.partyId());
        return known == null ? nobodyKnown(lead.kind(), lead.name()) : from(known, List.of());
    }

    static String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** @param way the parties that led here */
    private Found from(PartyState party, List<PartyId> way) {
        var name = party.name().text();
        return switch (party.kind()) {
            case PERSON -> new Found(List.of(name), null, null, List.of());
            case POST, GROUP, ORGANISATION -> held(party, way);
            case EVERYONE, UNCLEAR -> nobodyKnown(party.kind(), name);
        };
    }

    private Found held(PartyState party, List<PartyId> way) {
        var name = party.name().text();
        if (way.contains(party.partyId())) {
            return nobody(name, "It goes round in a circle: %s. The coordinator can end one of these appointments."
                    .formatted(circle(way, party)));
        }
        var holding = party.on(on);
        var acting = holding.stream().filter(Chain::isActing).toList();
        var answering = acting.isEmpty() ? holding : acting;
        if (answering.isEmpty()) {
            return nobody(name, nobodyHolds(party.kind(), name, !party.tenures().isEmpty()));
        }
        var inName = acting.isEmpty()
                ? List.<String>of()
                : holding.stream()
                        .filter(tenure -> !isActing(tenure))
                        .map(tenure -> register.nameOf(tenure.holder()))
                        .toList();
        var longer = new ArrayList<>(way);
        longer.add(party.partyId());
        return through(answering.stream().map(tenure -> from(tenure, longer)).toList(), step(party, acting, answering), inName);
    }

    private Found from(Tenure tenure, List<PartyId> way) {
        var holder = register.find(tenure.holder());
        return holder == null
                ? nobody(register.nameOf(tenure.holder()), "The holder is not in the register.")
                : from(holder, way);
    }

    /** Of joint holders those answer whom the way leads to; it ends nowhere only where it ends nowhere for all of them. */
    private static Found through(List<Found> holders, String step, List<String> inName) {
        var answering =
                holders.stream().filter(found -> found.unresolved() == null).toList();
        if (answering.isEmpty()) {
            return holders.getFirst();
        }
        var names = answering.stream()
                .flatMap(found -> found.names().stream())
                .distinct()
                .toList();
        var before = answering.stream()
                .map(Found::via)
                .filter(via -> via != null)
                .distinct()
                .toList();
        var actingFor = new ArrayList<String>();
        answering.forEach(found -> actingFor.addAll(found.actingFor()));
        actingFor.addAll(inName);
        return new Found(names, before.isEmpty() ? step : String.join("; ", before) + ", " + step, null, actingFor);
    }

    /** As in “acting chair of Community Safety Board”. */
    private static String step(PartyState party, List<Tenure> acting, List<Tenure> answering) {
        var manner = !acting.isEmpty() ? "acting " : answering.size() > 1 ? "joint " : "";
        var several = answering.size() > 1 ? "s" : "";
        return manner + office(party.kind()) + several + " of " + party.name();
    }

    private static String office(Lead.Kind kind) {
        return switch (kind) {
            case GROUP -> "chair";
            case ORGANISATION -> "nominated officer";
            case PERSON, POST, EVERYONE, UNCLEAR -> "holder";
        };
    }

    private static boolean isActing(Tenure tenure) {
        return tenure.appointed().event().manner() == Manner.ACTING;
    }

    private Found nobodyKnown(Lead.Kind kind, String name) {
        return switch (kind) {
            case PERSON -> new Found(List.of(name), null, null, List.of());
            case POST, GROUP, ORGANISATION -> nobody(name, nobodyHolds(kind, name, false));
            case EVERYONE -> nobody(name, "“" + name + "” names everyone, so nobody in particular answers.");
            case UNCLEAR -> nobody(name, "It is unclear whom “" + name + "” names.");
        };
    }

    private String nobodyHolds(Lead.Kind kind, String name, boolean onOtherDays) {
        var as = switch (kind) {
            case GROUP -> "the chair of ";
            case ORGANISATION -> "the nominated officer of ";
            case PERSON, POST, EVERYONE, UNCLEAR -> "holding the post of ";
        };
        return "Nobody is recorded as " + as + name + (onOtherDays ? " on " + DAY.format(on) : "") + ".";
    }

    private String circle(List<PartyId> way, PartyState again) {
        var names = way.subList(way.indexOf(again.partyId()), way.size()).stream()
                .map(id -> "“" + register.nameOf(id) + "”")
                .toList();
        return String.join(", held by ", names) + ", held by “" + again.name() + "”";
    }

    private static Found nobody(String at, String why) {
        return new Found(List.of(), at, why, List.of());
    }
}
