package throughline.events;

/** A fact in the log. The simple name of its record is its name in the database, unique for ever. */
public sealed interface Event
        permits PlanEvent,
                SectionEvent,
                ActionEvent,
                PartyEvent,
                RoundEvent,
                ContextEvent,
                WithholdingEvent,
                LogEvent {}
