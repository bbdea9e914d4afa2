-- Returns that were handed out, each file once, under the digest that its entry names. Kept for ever, except where a text
-- that it holds is withheld by law: then its bytes go the way of that text, and its digest stays.
create table issued_file (
  sha256 text primary key,
  plan_id uuid not null,
  partnership_id uuid not null,
  content bytea check (octet_length(content) between 1 and 26214400),
  -- Everything that is printed in it, so that a word can be looked for whatever the kind of file.
  words text,
  -- The entry of the log up to which everything was known to whoever rendered it.
  known bigint not null,
  kept_at timestamptz not null default now(),
  -- The position of the TextWithheld that its bytes were destroyed for.
  because bigint,
  constraint issued_file_is_what_its_digest_says check (content is null or sha256 = encode(sha256(content), 'hex')),
  constraint issued_file_does_not_just_go check
    ((content is null) = (words is null) and (content is not null or because is not null))
);
alter table issued_file alter column content set storage external;
create index issued_file_plan on issued_file (plan_id);
comment on column issued_file.words is 'Everything that is printed in it, its blanks made one.';

-- What is rendered and not issued yet: whoever asked for it may still throw it away.
create table rendered_file (
  return_id uuid not null,
  number smallint not null,
  person uuid not null,
  plan_id uuid not null,
  partnership_id uuid not null,
  name text not null,
  media_type text not null,
  sha256 text not null,
  content bytea not null check (octet_length(content) between 1 and 26214400),
  words text not null,
  known bigint not null,
  rendered_at timestamptz not null default now(),
  primary key (return_id, number),
  constraint rendered_file_is_what_its_digest_says check (sha256 = encode(sha256(content), 'hex'))
);
alter table rendered_file alter column content set storage external;

create function with_single_blanks(words text) returns text
    language sql immutable parallel safe as $$
    select lower(btrim(regexp_replace(words, '\s+', ' ', 'g')))
$$;

-- What the privileges leave to the owner, this refuses: bytes that go without the entry that decided it.
-- Whether what is printed holds a word; one of under four letters only as a whole word, as everywhere.
create function says(printed text, word text) returns boolean
    language sql immutable parallel safe as $$
    select case
        when btrim(word) = '' then false
        when length(btrim(word)) < 4 then printed ~ (
            '(^|[^[:alnum:]])' || regexp_replace(with_single_blanks(word), '([^[:alnum:][:space:]])', '\\\1', 'g')
            || '([^[:alnum:]]|$)')
        else strpos(printed, with_single_blanks(word)) > 0 end
$$;

-- The decisions by which texts of these words are hidden at present.
create function hidden_in(printed text, partnership uuid) returns bigint[]
    language sql stable as $$
    select coalesce(array_agg(distinct hidden.because order by hidden.because), '{}')
    from event_text hidden join event said using (position)
    where hidden.because is not null and hidden.text is not null
      and coalesce(said.partnership_id, (
        select opened.partnership_id from event opened where opened.plan_id = said.plan_id and opened.type = 'PlanOpened'
        order by opened.position limit 1)) = partnership
      and says(printed, hidden.text)
$$;

create function issued_file_obeys_the_log() returns trigger language plpgsql as $$
begin
    if (new.sha256, new.plan_id, new.partnership_id, new.known, new.kept_at)
            is distinct from (old.sha256, old.plan_id, old.partnership_id, old.known, old.kept_at)
        or old.content is null or new.content is not null
        or not exists (select from event where position = new.because and type = 'TextWithheld'
                         and (payload ->> 'partnershipId')::uuid = old.partnership_id) then
        raise exception 'A return that was issued is kept for ever, and goes only with a text that is withheld (% refused).', tg_op
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger issued_file_obeys_the_log before update on issued_file
    for each row execute function issued_file_obeys_the_log();

create function issued_file_is_for_ever() returns trigger language plpgsql as $$
begin
    raise exception 'A return that was issued is kept for ever (% refused).', tg_op using errcode = 'restrict_violation';
end
$$;

create trigger issued_file_is_for_ever before delete or truncate on issued_file
    for each statement execute function issued_file_is_for_ever();

-- An entry says that a return was issued only where its bytes are here, and hold nothing that was decided about since they
-- were rendered. It is asked inside the lock of the log, so nobody decides in between.
create function return_is_whole() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (
        select from json_array_elements(new.payload -> 'files') file
        left join issued_file kept on kept.sha256 = file ->> 'sha256'
        where kept.content is null or kept.plan_id is distinct from new.plan_id) then
        raise exception 'The bytes of this return are not here.' using errcode = 'foreign_key_violation';
    end if;
    if exists (
        select from json_array_elements(new.payload -> 'files') file
        join issued_file kept on kept.sha256 = file ->> 'sha256'
        join event decided on decided.position > kept.known and decided.position < new.position
          and decided.type in ('TextHidden', 'TextWithheld')
          and (decided.payload ->> 'partnershipId')::uuid = kept.partnership_id) then
        raise exception 'A text was hidden or withheld while this return was made.' using errcode = 'serialization_failure';
    end if;
    return null;
end
$$;

create trigger return_is_whole after insert on event for each row
    when (new.type = 'ReturnIssued') execute function return_is_whole();

-- As before, and the returns that hold the text go with it: those that say these words, or others that whoever decides has
-- asked to be forgotten, for this transaction alone.
create or replace function withhold_as_recorded() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone text;
begin
    select text into gone from event_text
    where position = (new.payload ->> 'position')::bigint and place = (new.payload ->> 'place')::smallint;
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
    if new.type = 'TextWithheld' then
        update issued_file set content = null, words = null, because = new.position
        where content is not null and partnership_id = (new.payload ->> 'partnershipId')::uuid
          and exists (
            select from (
              select gone
              union all
              select json_array_elements_text(
                coalesce(nullif(current_setting('throughline.words_withheld', true), ''), '[]')::json)) said (word)
            where says(words, word));
    end if;
    update views.view_position set stale_since = new.position where position > 0;
    return null;
end
$$;

revoke all on function withhold_as_recorded(), return_is_whole() from public;

revoke all on issued_file, rendered_file from public;
grant select, insert (sha256, plan_id, partnership_id, content, words, known) on issued_file to ${app};
grant select, insert, delete on rendered_file to ${app};

-- What was destroyed shall not linger in dead rows.
do $$
begin
    if current_setting('server_version_num')::int >= 170000 then
        grant maintain on issued_file, rendered_file to ${app};
    end if;
end
$$;
