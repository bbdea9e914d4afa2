-- What somebody has typed and not recorded yet. Nobody else sees it; it goes when it is recorded or thrown away.
create table draft (
  person uuid not null references account,
  action_id uuid not null,
  said json not null,
  kept_at timestamptz not null,
  primary key (person, action_id)
);

-- Files that were handed in and wait to be recorded as evidence.
create table handed_in_file (
  file_id uuid primary key,
  person uuid not null references account,
  action_id uuid not null,
  name text not null,
  media_type text not null,
  sha256 text not null,
  content bytea not null,
  handed_in_at timestamptz not null default now()
);
create index handed_in_file_person on handed_in_file (person, action_id, handed_in_at);
alter table handed_in_file alter column content set storage external;

revoke all on draft, handed_in_file from public;
grant select, insert, update, delete on draft, handed_in_file to ${app};
