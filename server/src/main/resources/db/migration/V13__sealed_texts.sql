-- What people typed, apart from the log, which holds only a commitment to it: docs/proof-format.md, section 2.
create table event_text (
  position bigint not null,
  place smallint not null check (place >= 0),
  commitment text not null,
  salt bytea,
  text text,
  -- The entry by which it is hidden or withheld; null: anybody may read it who may read its entry.
  because bigint,
  -- What a party of the register is found by; only_one where it was entered so, which happens once.
  named text,
  only_one text,
  primary key (position, place),
  constraint event_text_goes_with_its_salt check ((text is null) = (salt is null)),
  constraint event_text_does_not_just_go check (text is not null or because is not null),
  constraint event_text_is_what_its_commitment_says check (text is null or commitment = 'sealed:' || rtrim(translate(encode(
    sha256(convert_to(e'throughline-text/1\n', 'UTF8') || salt || convert_to(text, 'UTF8')), 'base64'), '+/', '-_'), '='))
);
create index event_text_named on event_text (named) where named is not null;
create index event_text_because on event_text (because) where because is not null;

comment on table event_text is 'What stands behind the commitments of the log. Read the view “journal”, where both are joined.';
comment on column event_text.place is 'Which of the sealed strings of its payload it is, from 0.';
comment on column event_text.because is 'The position of the TextHidden or TextWithheld that it is not shown for.';

-- Two requests that name a new party at the same moment must not make two of it. The names are no longer in the payload.
drop index one_party_of_a_name;
drop index event_party_clarified;
create unique index one_party_of_a_name on event_text (only_one) where only_one is not null;

create function named(partnership text, kind text, name text) returns text
    language sql immutable parallel safe
    return partnership || '/' || kind || '/' || lower(name);

-- Reads a line with its texts in their places. It walks the line once, from one sealed string to the next, and never
-- looks at what it has put in: a text that looks like a commitment, or like JSON, stays a text.
create function unsealed(line text, commitments text[], texts text[]) returns text
    language plpgsql immutable parallel safe as $$
declare
    pieces text[] := string_to_array(line, '"sealed:');
    next integer := 1;
begin
    for at in 2 .. cardinality(pieces) loop
        if '"' || commitments[next] || '"' = '"sealed:' || left(pieces[at], 44) then
            pieces[at] := texts[next] || substr(pieces[at], 45);
            next := next + 1;
        else
            pieces[at] := '"sealed:' || pieces[at];
        end if;
    end loop;
    return array_to_string(pieces, '');
end
$$;

-- What is read in the place of a text, as the entry at that position decided.
create function instead_of_text(decision bigint) returns text language sql stable parallel safe as $$
    select case
        when decided.type = 'TextHidden' then
            format('[Hidden by %s until it is decided whether it may be read: %s]', who, rtrim(reason, '. '))
        else coalesce(remains || ' [Words withheld', '[Withheld')
            || format(' by %s under %s: %s]', who, rtrim(authority, '. '), rtrim(reason, '. ')) end
    from event decided
    cross join lateral (
        select max(text) filter (where commitment = decided.payload ->> 'reason'),
               max(text) filter (where commitment = decided.payload ->> 'authority'),
               max(text) filter (where commitment = decided.payload ->> 'left')
        from event_text where position = decided.position) said (reason, authority, remains)
    cross join lateral (
        select (decided.metadata ->> 'organisation') || ' (' || translate(decided.metadata ->> 'role', '-', ' ') || ')') by (who)
    where decided.position = decision
$$;

-- The log as it is read: the rows of event, their texts in their places.
create view journal as
select position, event_id, stream, kind, sequence, type, revision, recorded_at,
  coalesce((
    select unsealed(event.payload::text,
        array_agg(commitment order by place),
        array_agg(to_json(case when because is null then text else instead_of_text(because) end)::text order by place))::json
    from event_text where event_text.position = event.position having count(*) > 0), payload) as payload,
  metadata, plan_id, partnership_id, action_id
from event;

comment on view journal is 'The log with its texts: what “event” holds, read as it was written, or who withheld it and why.';

create index event_withholding on event (((payload ->> 'position')::bigint), ((payload ->> 'place')::int), position)
    where type in ('TextHidden', 'TextWithheld', 'TextShownAgain');

-- What the privileges leave to the owner, this refuses: a text without the entry that decided it.
create function event_text_obeys_the_log() returns trigger language plpgsql as $$
declare
    decision event;
begin
    select * into decision from event
    where type in ('TextHidden', 'TextWithheld', 'TextShownAgain')
      and (payload ->> 'position')::bigint = old.position and (payload ->> 'place')::int = old.place
    order by position desc limit 1;
    if decision.position is null or old.text is null
        or (new.position, new.place, new.commitment) is distinct from (old.position, old.place, old.commitment)
        or new.because is distinct from (case when decision.type <> 'TextShownAgain' then decision.position end)
        or (decision.type = 'TextWithheld') <> (new.text is null)
        or new.text is not null and (new.text, new.salt, new.named, new.only_one)
            is distinct from (old.text, old.salt, old.named, old.only_one)
        or new.text is null and (new.named is not null or new.only_one is not null) then
        raise exception 'A text of the log is withheld by an entry that says so, and is changed by nothing (% refused).', tg_op
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger event_text_obeys_the_log before update on event_text
    for each row execute function event_text_obeys_the_log();

create function event_text_is_for_ever() returns trigger language plpgsql as $$
begin
    raise exception 'The texts of the log are kept with it (% refused). Withhold a text by an entry that says why.', tg_op
        using errcode = 'restrict_violation';
end
$$;

create trigger event_text_is_for_ever before delete or truncate on event_text
    for each statement execute function event_text_is_for_ever();

revoke all on event_text, journal from public;
grant select on event_text, journal to ${app};
-- Not because: that is for what the log decided.
grant insert (position, place, commitment, salt, text, named, only_one) on event_text to ${app};

-- What was destroyed shall not linger in dead rows. Older servers leave it to their own vacuum.
do $$
begin
    if current_setting('server_version_num')::int >= 170000 then
        grant maintain on event_text to ${app};
    end if;
end
$$;

-- Who may withhold.
alter table people_log drop constraint people_log_role_check;
alter table people_log add constraint people_log_role_check check
    (role in ('coordinator', 'partner', 'inspector', 'auditor', 'information-governance', 'administrator'));
