-- What the service sends for one RecordProgress, by a client that has a plan of its own: load the action, load the plan,
-- look up the organisation, take the log's lock, append with its text (salt and commitment made beforehand), commit.
\set action :client_id * 60 + random(0, 59)
begin;
select kind, stream, sequence, event_id, recorded_at, type, revision, payload, metadata from journal
  where stream = '0a000000-0000-4000-8000-' || lpad(:action::text, 12, '0') and sequence >= 0 and sequence < 200 order by sequence;
select kind, stream, sequence, event_id, recorded_at, type, revision, payload, metadata from journal
  where stream = '0b000000-0000-4000-8000-' || lpad(:client_id::text, 12, '0') and sequence >= 0 and sequence < 200 order by sequence;
select (said.payload ->> 'partyId')::uuid from event_text join event said using (position)
  where named = named('0c000000-0000-4000-8000-' || lpad((:client_id / 5)::text, 12, '0'), 'organisation', 'Organisation 1')
    and (said.type = 'PartyRegistered'
         or said.type = 'PartyClarified'
            and not exists (select from event later where later.stream = said.stream
                            and later.sequence > said.sequence and later.type = 'PartyClarified'))
  order by said.type = 'PartyRegistered', position limit 1;
select set_config('lock_timeout', '8000ms', true), set_config('idle_in_transaction_session_timeout', '5000ms', true),
       pg_advisory_xact_lock(7106407);
with new_id as materialized (select gen_random_uuid() as id),
appended as (
  insert into event (event_id, stream, kind, sequence, type, revision, recorded_at, payload, metadata)
  select event_id, stream, kind, sequence, type, revision,
         greatest(date_trunc('milliseconds', clock_timestamp()), (select recorded_at from event order by position desc limit 1)), payload, metadata
  from unnest(array[(select id from new_id)], array['0a000000-0000-4000-8000-' || lpad(:action::text, 12, '0')], array['Action'],
              array[(select max(sequence) + 1 from event where stream = '0a000000-0000-4000-8000-' || lpad(:action::text, 12, '0'))],
              array['ProgressRecorded'], array[null::text],
              array[('{"actionId":"0a000000-0000-4000-8000-' || lpad(:action::text, 12, '0') || '","planId":"0b000000-0000-4000-8000-' || lpad(:client_id::text, 12, '0')
                || '","note":"sealed:LbS4Vmsk-l16S-bhGAeHWb1y9aW6u3DxTsVeF7bHKsw","happenedOn":"2026-01-15","onBehalfOf":"0e000000-0000-4000-8000-' || lpad((:client_id / 5 * 100)::text, 12, '0') || '"}')::json],
              array['{"person":"01000000-0000-4000-8000-000000000001","organisation":"Organisation 1","role":"coordinator","channel":"api","request":"pgbench"}'::json])
       with ordinality as new (event_id, stream, kind, sequence, type, revision, payload, metadata, place)
  order by place
  returning position, recorded_at, event_id, type, payload),
texts as (
  insert into event_text (position, place, commitment, salt, text, named, only_one)
  select position, place, commitment, salt, text, name, case type when 'PartyRegistered' then name end
  from unnest(array[(select id from new_id)], array[0::smallint], array['sealed:LbS4Vmsk-l16S-bhGAeHWb1y9aW6u3DxTsVeF7bHKsw'], array['\x000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'::bytea], array['Two youth workers have started, and the lights at the stop are mended.'])
       as new (event_id, place, commitment, salt, text)
  join appended using (event_id)
  cross join lateral (
    select case when type in ('PartyRegistered', 'PartyClarified') and payload ->> 'name' = commitment
      then named(payload ->> 'partnershipId', payload ->> 'kind', text) end) found (name))
select position, recorded_at from appended order by position;
commit;
