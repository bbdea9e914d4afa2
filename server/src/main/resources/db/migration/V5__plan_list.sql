-- The list of plans is counted along these few rows, whatever else is recorded.
create index event_plan_opened on event (position) where type = 'PlanOpened';
create index event_plan_outline on event (plan_id, type, position)
    where type in ('PriorityAdded', 'ActionAdded', 'VersionPublished', 'PlanEnded', 'PlanLocked', 'PlanUnlocked');
