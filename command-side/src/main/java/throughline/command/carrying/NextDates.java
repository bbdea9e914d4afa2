package throughline.command.carrying;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import throughline.command.Refusal;
import throughline.command.action.Naming;
import throughline.command.action.Unfinished;
import throughline.command.action.WrittenTimescale;
import throughline.command.carrying.CarryOverPlan.Into;
import throughline.command.carrying.Sorted.GoingOn;
import throughline.command.carrying.Sorted.Share;
import throughline.events.ActionEvent;
import throughline.events.ActionId;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneDated;
import throughline.events.MilestoneId;
import throughline.events.PartyId;
import throughline.events.TimescaleEvent.PartnerDateSet;
import throughline.events.TimescaleEvent.TimescaleInterpreted;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;

/** When an action that goes on is due, as a whole, for each partner, and step by step. */
record NextDates(GoingOn going, Into into, boolean first, ActionId next, Destination to) {
    List<ActionEvent> facts() {
        var facts = new ArrayList<ActionEvent>(timescale());
        if (to.sharesParties()) {
            facts.addAll(partnerDates());
        }
        steps().forEach(open -> facts.addAll(step(open)));
        return facts;
    }

    private Stream<Unfinished> origins() {
        return going.origins().stream().map(Share::action);
    }

    /** Of several origins that of the first which has one; a new one that is later is a slip, and is told as one. */
    private List<ActionEvent> timescale() {
        var last = origins()
                .map(Unfinished::timescale)
                .filter(one -> one.inForce() != null)
                .findFirst();
        var facts = new ArrayList<ActionEvent>();
        last.ifPresent(one -> facts.addAll(copies(one)));
        if (into.timescale() != null) {
            var wanted = Naming.timescale(into.timescale(), to.terms().period());
            var current = last.map(WrittenTimescale::inForce);
            if (current.isEmpty()) {
                facts.add(new TimescaleSet(next, to.planId(), wanted));
            } else if (!wanted.equals(current.get())) {
                facts.add(new TimescaleRevised(next, to.planId(), wanted, going.base().reason()));
            }
        }
        return facts;
    }

    /** The printed words go along with what they were read to mean, so that it can still be corrected. */
    private List<ActionEvent> copies(WrittenTimescale last) {
        var printed = last.printed();
        var read = last.read();
        if (printed != null && read != null && read.excerpt().column().text().equals("timescale")) {
            return List.of(
                    new TimescaleSet(next, to.planId(), printed),
                    new TimescaleInterpreted(next, to.planId(), read.timescale(), read.excerpt(), read.unclear()));
        }
        var current = last.inForce();
        return current == null ? List.of() : List.of(new TimescaleSet(next, to.planId(), current));
    }

    /** A first date goes along beside the one in force, so that no step begins anew by being carried forward. */
    private List<ActionEvent> step(MilestoneAdded open) {
        var id = MilestoneId.next();
        var first = origins()
                .map(origin -> origin.firstDate(open.milestoneId()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var now = open.due();
        var added = new MilestoneAdded(next, to.planId(), id, open.text(), first == null ? now : first);
        return first == null || now == null || first.equals(now)
                ? List.of(added)
                : List.of(added, new MilestoneDated(next, to.planId(), id, now, null, null));
    }

    private Stream<ActionEvent> own(Unfinished origin, PartnerDateSet date) {
        var first = origin.firstDate(date.party());
        var now = new PartnerDateSet(next, to.planId(), date.party(), date.due(), null, null);
        return first == null || first.equals(date.due())
                ? Stream.of(now)
                : Stream.of(new PartnerDateSet(next, to.planId(), date.party(), first, null, null), now);
    }

    private List<ActionEvent> partnerDates() {
        Set<PartyId> dated = new HashSet<>();
        return origins()
                .flatMap(origin -> origin.partnerDates().stream()
                        .filter(date -> dated.add(date.party()))
                        .flatMap(date -> own(origin, date)))
                .toList();
    }

    private List<MilestoneAdded> steps() {
        var open = origins().flatMap(origin -> origin.milestones().stream()).toList();
        var named = new HashSet<MilestoneId>();
        for (var part : going.into()) {
            for (var step : part.milestones() == null ? List.<MilestoneId>of() : part.milestones()) {
                if (open.stream().noneMatch(one -> one.milestoneId().equals(step))) {
                    throw Refusal.unknown("%s has no open milestone %s. Read the action again and choose one of its own."
                            .formatted(going.base().action().name(), step));
                }
                if (!named.add(step)) {
                    throw Refusal.malformed("A milestone of %s is given to two parts. Give it to one."
                            .formatted(going.base().action().name()));
                }
            }
        }
        var own = into.milestones() == null ? Set.<MilestoneId>of() : Set.copyOf(into.milestones());
        return open.stream()
                .filter(step -> own.contains(step.milestoneId()) || (first && !named.contains(step.milestoneId())))
                .toList();
    }
}
