-- Files that stand as evidence, each once, under the digest that its events name. Like the log: added and read, for ever.
create table evidence_file (
  sha256 text primary key,
  content bytea not null check (octet_length(content) between 1 and 10485760),
  kept_at timestamptz not null default now(),
  constraint evidence_file_is_what_its_digest_says check (sha256 = encode(sha256(content), 'hex'))
);

-- Nearly every kind of file that is taken is compressed already.
alter table evidence_file alter column content set storage external;

create function evidence_is_for_ever() returns trigger language plpgsql as $$
begin
    raise exception 'Evidence is kept with the log: a file cannot be changed or removed (% refused). Withdraw it instead, saying why.', tg_op
        using errcode = 'restrict_violation';
end
$$;

create trigger evidence_is_for_ever before update or delete or truncate on evidence_file
    for each statement execute function evidence_is_for_ever();

revoke all on evidence_file from public;
grant select, insert (sha256, content) on evidence_file to ${app};
