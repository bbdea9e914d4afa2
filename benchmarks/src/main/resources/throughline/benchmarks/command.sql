-- What the service sends for one RecordProgress, by a client that has a plan of its own: load the action, load the plan,
-- look up the organisation, take the log's lock, append, commit.
\set action :client_id * 60 + random(0, 59)
begin;
select kind, stream, sequence, event_id, recorded_at, type, revision, payload, metadata from event
  where stream = '0a000000-0000-4000-8000-' || lpad(:action::text, 12, '0') and sequence >= 0 and sequence < 200 order by sequence;
select kind, stream, sequence, event_id, recorded_at, type, revision, payload, metadata from event
  where stream = '0b000000-0000-4000-8000-' || lpad(:client_id::text, 12, '0') and sequence >= 0 and sequence < 200 order by sequence;
select (payload ->> 'partyId')::uuid from event
  where type = 'PartyRegistered' and partnership_id = ('0c000000-0000-4000-8000-' || lpad((:client_id / 5)::text, 12, '0'))::uuid
    and payload ->> 'kind' = 'organisation' and lower(payload ->> 'name') = lower('Organisation 1');
select set_config('lock_timeout', '8000ms', true), set_config('idle_in_transaction_session_timeout', '5000ms', true),
       pg_advisory_xact_lock(7106407);
insert into event (event_id, stream, kind, sequence, type, revision, recorded_at, payload, metadata)
  select event_id, stream, kind, sequence, type, revision,
         greatest(date_trunc('milliseconds', clock_timestamp()), (select recorded_at from event order by position desc limit 1)), payload, metadata
  from unnest(array[gen_random_uuid()], array['0a000000-0000-4000-8000-' || lpad(:action::text, 12, '0')], array['Action'],
              array[(select max(sequence) + 1 from event where stream = '0a000000-0000-4000-8000-' || lpad(:action::text, 12, '0'))],
              array['ProgressRecorded'], array[null::text],
              array[('{"actionId":"0a000000-0000-4000-8000-' || lpad(:action::text, 12, '0') || '","planId":"0b000000-0000-4000-8000-' || lpad(:client_id::text, 12, '0')
                || '","note":"Two youth workers have started, and the lights at the stop are mended.","happenedOn":"2026-01-15","onBehalfOf":"0e000000-0000-4000-8000-' || lpad((:client_id / 5 * 100)::text, 12, '0') || '"}')::json],
              array['{"person":"01000000-0000-4000-8000-000000000001","organisation":"Organisation 1","role":"coordinator","channel":"api","request":"pgbench"}'::json])
       with ordinality as new (event_id, stream, kind, sequence, type, revision, payload, metadata, place)
  order by place
  returning position, recorded_at;
commit;
