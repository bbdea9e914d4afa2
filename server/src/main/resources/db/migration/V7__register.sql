-- A party is found by what it is called now, not only by what it was first entered as.
create index event_party_clarified on event
  (partnership_id, (payload ->> 'kind'), lower(payload ->> 'name')) where type = 'PartyClarified';

set role ${app};

-- By which rule somebody answered where several are named: a row for each stretch of the log.
create table views.accountability_rule (
  plan_id uuid not null,
  from_position bigint not null,
  from_at timestamptz not null,
  to_position bigint,
  to_at timestamptz,
  group_word text,
  list_word text,
  primary key (plan_id, from_position)
);

-- Which updates were owed, and by whom: a row for each stretch of the log, none once it is answered or withdrawn.
create table views.accountability_request (
  request_id uuid not null,
  plan_id uuid not null,
  party_id uuid not null,
  deadline date,
  not_received boolean not null,
  from_position bigint not null,
  from_at timestamptz not null,
  to_position bigint,
  to_at timestamptz,
  primary key (request_id, from_position)
);
create index on views.accountability_request (request_id) where to_position is null;
create index on views.accountability_request (plan_id, from_position);

reset role;
