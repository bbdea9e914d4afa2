set role ${app};

-- What is stopped, or repeats another action, owes nothing; on hold it does. Why a date moved stands beside how often it did.
alter table views.accountability_state
  add stopped boolean not null default false,
  add duplicate boolean not null default false,
  add on_hold boolean not null default false,
  add reasons text[] not null default '{}';

-- A round of completion also shows who signed it off, and what was asked about it while it stood.

alter table views.completions_round
  add signed_position bigint,
  add signed_at timestamptz,
  add signed_meeting text,
  add signed_on date,
  add signed_note text,
  add signed_person uuid,
  add signed_organisation text,
  add signed_role text,
  add signed_channel text;

create table views.completions_query (
  position bigint primary key,
  recorded_at timestamptz not null,
  round_position bigint not null,
  query_id uuid not null,
  question text not null,
  owner_id uuid,
  deadline date,
  person uuid not null,
  organisation text not null,
  role text not null,
  channel text not null
);
create index on views.completions_query (round_position, position);
create index on views.completions_query (query_id);

create table views.completions_answer (
  position bigint primary key,
  recorded_at timestamptz not null,
  query_position bigint not null,
  answer text not null,
  settled boolean not null,
  happened_on date not null,
  person uuid not null,
  organisation text not null,
  role text not null,
  channel text not null
);
create index on views.completions_answer (query_position, position);

reset role;
