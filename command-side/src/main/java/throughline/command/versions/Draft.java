package throughline.command.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.events.ActionEvent;
import throughline.events.ActionId;
import throughline.events.Event;
import throughline.events.PlanEvent;
import throughline.events.SectionEvent;

/**
 * What would be recorded, in its order: sections and headings, rows that are gone, that changed and that are new, their
 * places, what the whole is called. Old numbers are left before they are given to other rows.
 */
final class Draft {
    final List<SectionEvent> sections = new ArrayList<>();
    final List<PlanEvent> headings = new ArrayList<>();
    final List<List<ActionEvent>> added = new ArrayList<>();
    final Map<ActionId, List<ActionEvent>> changed = new LinkedHashMap<>();
    final Map<ActionId, List<ActionEvent>> gone = new LinkedHashMap<>();
    final List<ActionEvent> moves = new ArrayList<>();
    final List<PlanEvent> version = new ArrayList<>();

    List<Event> facts() {
        var facts = new ArrayList<Event>(sections);
        facts.addAll(headings);
        gone.values().forEach(facts::addAll);
        changed.values().forEach(facts::addAll);
        added.forEach(facts::addAll);
        facts.addAll(moves);
        facts.addAll(version);
        return List.copyOf(facts);
    }
}
