-- The log: every event, for ever, in the order in which the writers committed.
create table event (
    position bigint generated always as identity primary key,
    event_id uuid not null unique,
    stream text not null,
    kind text not null,
    sequence bigint not null check (sequence >= 0),
    type text not null,
    revision text,
    recorded_at timestamptz not null check (recorded_at = date_trunc('milliseconds', recorded_at)),
    payload json not null,
    metadata json not null,
    plan_id uuid generated always as ((payload ->> 'planId')::uuid) stored,
    partnership_id uuid generated always as ((payload ->> 'partnershipId')::uuid) stored,
    action_id uuid generated always as ((payload ->> 'actionId')::uuid) stored,
    constraint event_stream_sequence unique (stream, sequence)
);

create index event_plan on event (plan_id, position);
create index event_partnership on event (partnership_id, position) where plan_id is null;
create index event_action on event (action_id, position) where action_id is not null;
create index event_recorded_at on event (recorded_at);

comment on table event is 'What happened, in order. Rows are added and read, never changed or removed.';
comment on column event.position is 'Commit order. A number may be missing where a transaction was rolled back.';
comment on column event.stream is 'The aggregate that the event belongs to; sequence counts from 0 within it.';
comment on column event.kind is 'Which kind of aggregate: Plan, Section, Action, Party.';
comment on column event.recorded_at is 'One moment per transaction, never earlier than the one before.';
comment on column event.payload is 'The exact text that was recorded: json, not jsonb, keeps it to the letter.';
comment on column event.metadata is 'Who typed it, for which organisation, in which role, through which channel, by which request.';

-- Privileges keep the application from changing the past; the trigger stands behind them, for the owner too.
create function event_is_for_ever() returns trigger language plpgsql as $$
begin
    raise exception 'The log is for ever: an event cannot be changed or removed (% refused). Record a correction instead.', tg_op
        using errcode = 'restrict_violation';
end
$$;

create trigger event_is_for_ever before update or delete or truncate on event
    for each statement execute function event_is_for_ever();

-- How far each event processor has read. Times are ISO texts because that is how the framework compares them.
create table processor_token (
    processor text not null,
    segment integer not null,
    token text,
    token_type text,
    touched_at text,
    node text,
    primary key (processor, segment)
);

-- Events that a processor could not handle, with those that wait behind them.
create table dead_letter (
    letter_id text primary key,
    processor text not null,
    sequence_id text not null,
    sequence_index bigint not null,
    message_type text not null,
    event_id text not null,
    recorded_at text not null,
    type text not null,
    revision text,
    payload bytea not null,
    metadata bytea,
    kind text,
    stream text,
    sequence bigint,
    token_type text,
    token bytea,
    enqueued_at text not null,
    touched_at text,
    started_at text,
    cause_type text,
    cause text,
    diagnostics bytea,
    unique (processor, sequence_id, sequence_index)
);

revoke all on event, processor_token, dead_letter from public;
grant select on event to ${app};
-- Not position: the application cannot choose a place in the log.
grant insert (event_id, stream, kind, sequence, type, revision, recorded_at, payload, metadata) on event to ${app};
grant select, insert, update, delete on processor_token, dead_letter to ${app};
