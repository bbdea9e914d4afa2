-- Secret addresses under which a calendar program fetches dates: of a plan, or of what its maker's organisation owes. Of
-- an address only the digest is kept, so that nobody who reads this table can fetch one. No dates stand here, and no text.

create table calendar_feed (
  id uuid primary key,
  token_sha256 bytea not null unique check (octet_length(token_sha256) = 32),
  made_by uuid not null references account,     -- whose sight it has, looked up anew at each fetch
  made_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  plan_id uuid,                                 -- absent: of their own organisation
  fetched_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid references account,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index calendar_feed_made_by on calendar_feed (made_by);

revoke all on calendar_feed from public;
grant select on calendar_feed to ${app};
grant insert (id, token_sha256, made_by, plan_id) on calendar_feed to ${app};
-- What was made stays as it was made: it is fetched, and withdrawn, and nothing else.
grant update (fetched_at, withdrawn_at, withdrawn_by) on calendar_feed to ${app};
