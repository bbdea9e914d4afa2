package throughline.command.action;

import throughline.events.Lead;
import throughline.events.Prose;

/** Somebody by name, before it has been looked up in the register. */
public record NamedParty(
        Prose name,
        Lead.Kind kind) {}
