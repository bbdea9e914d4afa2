-- Who signed in, and who looked at or took away what others may have to answer for. Apart from the plans' events: this is
-- about people at work, is kept for a stated time, and then goes.

create table reading_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  person uuid not null references account,
  organisation text not null,                   -- that the person acted for
  kind text not null check (kind in ('signed-in', 'signed-out', 'session-ended', 'looked-at', 'took-away')),
  what text check (what ~ '^[a-z-]{1,60}$'),    -- which of the pages that are recorded
  channel text check (channel in ('page', 'api')),
  address text check (length(address) <= 500),  -- path and known parameters alone
  plan_id uuid,
  action_id uuid,
  about_person uuid,                            -- whose doings were looked at
  partnerships uuid[] not null,                 -- whose record it concerned, or where the person had a part
  network cidr check (masklen(network) <= case family(network) when 4 then 24 else 48 end),
  check ((kind in ('looked-at', 'took-away')) = (what is not null)),
  check ((what is null) = (channel is null)),
  check ((what is null) = (address is null))
);
create index reading_log_person on reading_log (person, id);
create index reading_log_at on reading_log (at);
create index reading_log_partnerships on reading_log using gin (partnerships);

comment on column reading_log.network is 'Where it came from, shortened to the network: never a whole address.';

-- How long a row is kept; the owner puts the operator's setting here at each start (R__readings_kept.sql).
create or replace function readings_kept() returns interval language sql immutable as 'select make_interval(days => 400)';

-- The application may not delete a row of this table itself. This removes what is past, a batch at a time, and takes no
-- word from its caller about what that is.
create function purge_readings() returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone integer;
begin
  with past as (
    select id from reading_log where at < clock_timestamp() - greatest(readings_kept(), interval '30 days')
    order by at limit 5000 for update skip locked)
  delete from reading_log using past where reading_log.id = past.id;
  get diagnostics gone = row_count;
  return gone;
end
$$;

revoke all on reading_log from public;
revoke all on function purge_readings() from public;
grant select on reading_log to ${app};
-- Not id and not at: the application cannot say that a reading was at another time.
grant insert (person, organisation, kind, what, channel, address, plan_id, action_id, about_person, partnerships, network)
  on reading_log to ${app};
grant execute on function purge_readings(), readings_kept() to ${app};
