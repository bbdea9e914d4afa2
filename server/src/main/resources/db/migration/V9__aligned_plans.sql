-- The plans that are aligned to a strategy are asked for across the whole log.
create index event_aligned on event (position) where type = 'PlanAligned';
