-- People, and what they may do. Ordinary tables: personal names change, and stand nowhere in the log of events.

create table partnership (
  id uuid primary key,
  name text not null unique check (name = btrim(name) and name <> ''),
  created_at timestamptz not null default now()
);

create table account (
  id uuid primary key,
  username text not null unique check (username ~ '^[a-z0-9][a-z0-9._@-]{1,99}$'),
  name text not null check (btrim(name) <> ''),
  organisation text not null check (btrim(organisation) <> ''),
  password text,                                -- a hash with its algorithm; null: cannot sign in
  disabled boolean not null default false,
  epoch integer not null default 1,             -- raised when every session of this person must end
  created_at timestamptz not null default now()
);

-- Everything that was done to accounts and roles, for ever. "who" is null for the service itself: the first
-- administrator's command, and demonstration accounts.
create table people_log (
  position bigint generated always as identity primary key,
  at timestamptz not null default now(),
  who uuid references account,
  account uuid not null references account,
  what text not null check (what in ('created', 'granted', 'withdrawn', 'disabled', 'enabled', 'password-set')),
  partnership uuid references partnership,      -- of a role; null: every partnership, or an administrator's
  role text check (role in ('coordinator', 'partner', 'inspector', 'auditor', 'administrator')),
  check ((what in ('granted', 'withdrawn')) = (role is not null)),
  check (partnership is null or role is not null),
  check (role is distinct from 'administrator' or partnership is null),
  constraint nobody_grants_to_themselves check (what <> 'granted' or who is distinct from account)
);
create index people_log_roles on people_log (account, partnership, position desc) where role is not null;

-- What the log says now: one role per person and partnership, the last one granted. No grant can exist unlogged.
create view membership as
select account, partnership, role
from (select distinct on (account, partnership) account, partnership, role, what
      from people_log where role is not null
      order by account, partnership, position desc) last
where what = 'granted';

-- Only failures, and only for as long as they count. The name typed is kept as a digest: people type passwords there.
create table failed_sign_in (
  username_digest text not null,
  address text not null,
  at timestamptz not null
);
create index failed_sign_in_username on failed_sign_in (username_digest, at);
create index failed_sign_in_address on failed_sign_in (address, at);

grant select, insert on partnership to ${app};
grant select, insert on account to ${app};
grant update (name, organisation, password, disabled, epoch) on account to ${app};
grant select, insert on people_log to ${app};
grant select on membership to ${app};
grant select, insert, delete on failed_sign_in to ${app};
