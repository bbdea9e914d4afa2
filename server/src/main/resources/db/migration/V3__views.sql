-- The views: tables that the read side builds from the log, and may build anew at any time.
-- They belong to the application's account, which fills a second set of them and swaps the two by name.
create schema views authorization ${app};

set role ${app};

-- How far each view has read. A writer of a view holds its row while it writes.
create table views.view_position (
  view text primary key,
  position bigint not null,
  rebuilt_at timestamptz
);
insert into views.view_position (view, position) values ('ratings', 0), ('completions', 0), ('accountability', 0);

-- Who changed or confirmed which rating.
create table views.ratings_plan (plan_id uuid primary key, partnership_id uuid not null, title text not null, ratings text[] not null);
create table views.ratings_action (action_id uuid primary key, plan_id uuid not null, position bigint not null, ref text, text text not null);
create table views.ratings_recorder (
  plan_id uuid not null,
  person uuid not null,
  organisation text not null,
  primary key (plan_id, person, organisation)
);
create table views.ratings_change (
  position bigint primary key,
  recorded_at timestamptz not null,
  partnership_id uuid not null,
  plan_id uuid not null,
  action_id uuid not null,
  from_rating text,
  to_rating text not null,
  direction text check (direction in ('better', 'worse', 'same', 'first')),
  confirmed boolean not null,
  reason text not null,
  person uuid not null,
  organisation text not null,
  role text not null,
  channel text not null
);
create index on views.ratings_change (plan_id, position);
create index on views.ratings_change (partnership_id, position);
create index on views.ratings_change (action_id, position);
create index on views.ratings_change (person, position);

-- Every round of completion, and how it ended if it did.
create table views.completions_plan (plan_id uuid primary key, partnership_id uuid not null, title text not null, ratings text[] not null);
create table views.completions_action (action_id uuid primary key, plan_id uuid not null, position bigint not null, ref text, text text not null);
create table views.completions_party (party_id uuid primary key, partnership_id uuid not null, kind text not null, name text not null);
create table views.completions_round (
  position bigint primary key,
  recorded_at timestamptz not null,
  partnership_id uuid not null,
  plan_id uuid not null,
  action_id uuid not null,
  organisation_id uuid,
  round int not null,
  kind text not null,
  evidence text,
  happened_on date not null,
  person uuid not null,
  organisation text not null,
  role text not null,
  channel text not null,
  reopened_position bigint,
  reopened_at timestamptz,
  reopened_reason text,
  reopened_person uuid,
  reopened_organisation text,
  reopened_role text,
  reopened_channel text
);
create index on views.completions_round (plan_id, position);
create index on views.completions_round (partnership_id, position);
create index on views.completions_round (action_id, position);

-- Who answers for what: a row for each stretch of the log in which nothing of it changed.
create table views.accountability_plan (plan_id uuid primary key, partnership_id uuid not null, title text not null, ratings text[] not null);
create table views.accountability_action (action_id uuid primary key, plan_id uuid not null, position bigint not null, ref text, text text not null);
create index on views.accountability_action (plan_id);
create table views.accountability_party (party_id uuid primary key, partnership_id uuid not null, kind text not null, name text not null);
create table views.accountability_state (
  action_id uuid not null,
  plan_id uuid not null,
  partnership_id uuid not null,
  from_position bigint not null,
  from_at timestamptz not null,
  to_position bigint,
  to_at timestamptz,
  lead_written text,
  lead_parties uuid[],
  lead_kinds text[],
  lead_roles text[],
  due text,
  due_on date,
  original_due text,
  slips int not null,
  completion text,
  carried boolean not null,
  last_heard timestamptz,
  primary key (action_id, from_position)
);
create index on views.accountability_state (action_id) where to_position is null;
create index on views.accountability_state (plan_id, from_position);
create index on views.accountability_state (partnership_id, from_position);

reset role;
