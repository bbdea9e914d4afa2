package throughline.command.action;

import throughline.events.Lead;
import throughline.events.Prose;

/** A lead by name, before it has been looked up in the register. */
public record NamedLead(Prose name, Lead.Kind kind, Lead.Role role) {}
