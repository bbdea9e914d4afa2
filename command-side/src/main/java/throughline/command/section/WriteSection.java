package throughline.command.section;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import throughline.events.Passage;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.SectionId;

/** Puts a section of text into a plan. */
public record WriteSection(
        @TargetAggregateIdentifier SectionId sectionId, PlanId planId, int place, Prose key, Passage content) {}
