-- A document waits as the file that it is, with what its sender has corrected: it is read anew from both.
alter table staged_document
  add file_name text,
  add media_type text,
  add sha256 text,
  add content bytea check (octet_length(content) between 1 and 26214400),
  add corrections text not null default '{}',
  -- Where each of its words stands, and what was not used; the plan as written is its document.
  add reading text,
  -- Everything that was read of it, so that a word can be looked for whatever the kind of file.
  add words text;

update staged_document set
  file_name = 'plan.json', media_type = 'application/json', content = convert_to(document, 'UTF8'),
  sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex'), words = document
where document is not null;

alter table staged_document alter column content set storage external;

-- Documents that plans were read from, each once for its plan, under the digest that its entry names. Kept for ever, except
-- where a text that it holds is withheld by law: then its bytes go the way of that text, and its digest stays.
create table kept_document (
  sha256 text not null,
  plan_id uuid not null,
  partnership_id uuid not null,
  content bytea check (octet_length(content) between 1 and 26214400),
  words text,
  kept_at timestamptz not null default now(),
  -- The position of the TextWithheld that its bytes were destroyed for.
  because bigint,
  primary key (sha256, plan_id),
  constraint kept_document_is_what_its_digest_says check (content is null or sha256 = encode(sha256(content), 'hex')),
  constraint kept_document_does_not_just_go check
    ((content is null) = (words is null) and (content is not null or because is not null))
);
alter table kept_document alter column content set storage external;
create index kept_document_plan on kept_document (plan_id);
comment on column kept_document.words is 'Everything that was read of it, its blanks made one.';

-- What the privileges leave to the owner, this refuses: bytes that go without the entry that decided it.
create function kept_document_obeys_the_log() returns trigger language plpgsql as $$
begin
    if (new.sha256, new.plan_id, new.partnership_id, new.kept_at)
            is distinct from (old.sha256, old.plan_id, old.partnership_id, old.kept_at)
        or old.content is null or new.content is not null
        or not exists (select from event where position = new.because and type = 'TextWithheld'
                         and (payload ->> 'partnershipId')::uuid = old.partnership_id) then
        raise exception 'A document that a plan was read from is kept for ever, and goes only with a text that is withheld (% refused).', tg_op
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger kept_document_obeys_the_log before update on kept_document
    for each row execute function kept_document_obeys_the_log();

create function kept_document_is_for_ever() returns trigger language plpgsql as $$
begin
    raise exception 'A document that a plan was read from is kept for ever (% refused).', tg_op using errcode = 'restrict_violation';
end
$$;

create trigger kept_document_is_for_ever before delete or truncate on kept_document
    for each statement execute function kept_document_is_for_ever();

-- As before, and the documents that hold the text go with it as the returns do.
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
            where btrim(word) <> '' and strpos(words, with_single_blanks(word)) > 0);
        update kept_document set content = null, words = null, because = new.position
        where content is not null and partnership_id = (new.payload ->> 'partnershipId')::uuid
          and exists (
            select from (
              select gone
              union all
              select json_array_elements_text(
                coalesce(nullif(current_setting('throughline.words_withheld', true), ''), '[]')::json)) said (word)
            where btrim(word) <> '' and strpos(words, with_single_blanks(word)) > 0);
    end if;
    update views.view_position set stale_since = new.position where position > 0;
    return null;
end
$$;

revoke all on function withhold_as_recorded() from public;

revoke all on kept_document from public;
grant select, insert (sha256, plan_id, partnership_id, content, words) on kept_document to ${app};

-- What was destroyed shall not linger in dead rows.
do $$
begin
    if current_setting('server_version_num')::int >= 170000 then
        grant maintain on kept_document to ${app};
    end if;
end
$$;
