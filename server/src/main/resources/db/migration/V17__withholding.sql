-- What is left of a text may itself be withheld later; then its own note is read in its place.
create or replace function instead_of_text(decision bigint) returns text language sql stable parallel safe as $$
    select case
        when decided.type = 'TextHidden' then
            format('[Hidden by %s until it is decided whether it may be read: %s]', who, rtrim(reason, '. '))
        else coalesce(remains || ' [Words withheld', '[Withheld')
            || format(' by %s under %s: %s]', who, rtrim(authority, '. '), rtrim(reason, '. ')) end
    from event decided
    cross join lateral (
        select max(coalesce(text, '(withheld)')) filter (where commitment = decided.payload ->> 'reason'),
               max(coalesce(text, '(withheld)')) filter (where commitment = decided.payload ->> 'authority'),
               max(coalesce(text, instead_of_text(because))) filter (where commitment = decided.payload ->> 'left')
        from event_text where position = decided.position) said (reason, authority, remains)
    cross join lateral (
        select (decided.metadata ->> 'organisation') || ' (' || translate(decided.metadata ->> 'role', '-', ' ') || ')') by (who)
    where decided.position = decision
$$;

set role ${app};

-- The withholding since which a view may hold what it should not: it is built anew.
alter table views.view_position add stale_since bigint;
grant usage on schema views to session_user;
grant select, update on views.view_position to session_user;

reset role;

-- A decision takes effect as it is recorded, and nothing but a recorded decision has any effect: the application's
-- account can't update a text, and there is nothing else for it to call.
create function withhold_as_recorded() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update event_text set
        because = case when new.type <> 'TextShownAgain' then new.position end,
        text = case when new.type <> 'TextWithheld' then text end,
        salt = case when new.type <> 'TextWithheld' then salt end,
        named = case when new.type <> 'TextWithheld' then named end,
        only_one = case when new.type <> 'TextWithheld' then only_one end
    where position = (new.payload ->> 'position')::bigint and place = (new.payload ->> 'place')::smallint;
    if not found then
        raise exception 'Entry % has no text number % that could be hidden, withheld or shown again.',
            new.payload ->> 'position', new.payload ->> 'place' using errcode = 'foreign_key_violation';
    end if;
    update views.view_position set stale_since = new.position where position > 0;
    return null;
end
$$;

create trigger withhold_as_recorded after insert on event for each row
    when (new.type in ('TextHidden', 'TextWithheld', 'TextShownAgain')) execute function withhold_as_recorded();

revoke all on function withhold_as_recorded() from public;

-- What was destroyed shall not linger in dead rows of these either.
do $$
begin
    if current_setting('server_version_num')::int >= 170000 then
        grant maintain on event, dead_letter, draft, handed_in_file, staged_document, request to ${app};
    end if;
end
$$;
