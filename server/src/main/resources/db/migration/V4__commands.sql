-- A request that may be sent again: its answer is written by the command's own transaction.
create table request (
  person uuid not null,
  key text not null,
  hash text not null,
  answer json,
  received_at timestamptz not null default now(),
  primary key (person, key)
);

-- The documents that plans have been made of; the first plan of each.
create table imported_document (
  sha256 text primary key,
  plan_id uuid not null
);

-- Two requests that name a new party at the same moment must not make two of it.
create unique index one_party_of_a_name on event
  (partnership_id, (payload ->> 'kind'), lower(payload ->> 'name')) where type = 'PartyRegistered';

grant select, insert, update (answer) on request to ${app};
grant select, insert on imported_document to ${app};
