-- The tree over the log (docs/proof-format.md), as C2SP tlog-tiles has it: an entry of level n + 1 is the root of a full
-- tile of level n. Few and large rows, so that a tree over millions of events is quickly built and quickly read.
create table tree_tile (
  level smallint not null check (level between 0 and 7),
  tile bigint not null check (tile >= 0),
  hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
  -- Of the leaves of a tile of level 0: which event has which index, given once and never again.
  positions bigint[] check (cardinality(positions) * 32 = length(hashes)),
  primary key (level, tile),
  check ((level = 0) = (positions is not null))
);
create unique index tree_tile_positions on tree_tile ((positions[1])) where level = 0;
-- Hashes cannot be made shorter.
alter table tree_tile alter column hashes set storage external, alter column positions set storage external;

comment on table tree_tile is 'The tree over the log: hashes of up to 256 nodes a row. Grows at its right edge and nowhere else.';

create function tree_only_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.tile = 0 or exists (
        select from tree_tile where level = new.level and tile = new.tile - 1 and length(hashes) = 8192
          and (new.level > 0 or positions[256] < new.positions[1])) then
      return new;
    end if;
  elsif tg_op = 'UPDATE' then
    if new.level = old.level and new.tile = old.tile
        and length(new.hashes) > length(old.hashes)
        and substring(new.hashes from 1 for length(old.hashes)) = old.hashes
        and new.positions[1:cardinality(old.positions)] is not distinct from old.positions then
      return new;
    end if;
  end if;
  raise exception 'The tree over the log only grows: what it holds cannot be changed or removed (% refused).', tg_op
    using errcode = 'restrict_violation';
end
$$;

create trigger tree_only_grows before insert or update or delete on tree_tile
  for each row execute function tree_only_grows();
create trigger tree_is_never_emptied before truncate on tree_tile
  for each statement execute function tree_only_grows();

-- Looked for whenever a database came back from a backup.
create index event_restored on event (position) where type = 'LogRestored';

-- What the log calls itself, once and for ever.
create table log_origin (
  one boolean primary key default true check (one),
  origin text not null check (origin ~ '^[^[:space:]+[:cntrl:]]+$')
);

-- Public keys only, old ones for ever. The private key is never in the database.
create table log_key (
  number bigint generated always as identity primary key,
  vkey text not null unique,
  added_at timestamptz not null default now()
);

create table checkpoint (
  number bigint generated always as identity primary key,
  size bigint not null check (size >= 0),
  root bytea not null check (length(root) = 32),
  signed_at timestamptz not null,
  note text not null
);
create index checkpoint_size on checkpoint (size, number);

comment on column checkpoint.note is 'The whole signed note, as the log''s keys signed it; what partners signed stands in cosignature.';

-- Partner agencies that keep an eye on the log with a key of their own.
create table witness (
  number bigint generated always as identity primary key,
  name text not null check (btrim(name) <> ''),
  organisation text not null check (btrim(organisation) <> ''),
  vkey text not null unique,
  added_at timestamptz not null default now(),
  added_by uuid not null references account
);

create table cosignature (
  checkpoint bigint not null references checkpoint,
  witness bigint not null references witness,
  line text not null,
  signed_at timestamptz not null,
  received_at timestamptz not null default now(),
  primary key (checkpoint, witness)
);

create function proof_is_for_ever() returns trigger language plpgsql as $$
begin
  raise exception 'What proves the log is kept for ever: % on % refused.', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

create trigger proof_is_for_ever before update or delete or truncate on log_origin
  for each statement execute function proof_is_for_ever();
create trigger proof_is_for_ever before update or delete or truncate on log_key
  for each statement execute function proof_is_for_ever();
create trigger proof_is_for_ever before update or delete or truncate on checkpoint
  for each statement execute function proof_is_for_ever();
create trigger proof_is_for_ever before update or delete or truncate on witness
  for each statement execute function proof_is_for_ever();
create trigger proof_is_for_ever before update or delete or truncate on cosignature
  for each statement execute function proof_is_for_ever();

revoke all on tree_tile, log_origin, log_key, checkpoint, witness, cosignature from public;
grant select, insert on tree_tile, log_origin, log_key, checkpoint, witness, cosignature to ${app};
grant update (hashes, positions) on tree_tile to ${app};
