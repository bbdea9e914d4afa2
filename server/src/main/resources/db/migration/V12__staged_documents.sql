-- Documents that somebody has sent and not yet made a plan of. They are no part of the record: whoever sent one may
-- throw it away, and its text goes once the plan is made.
create table staged_document (
  id uuid primary key,
  account uuid not null references account,
  name text not null,
  document text,
  -- The plan that it becomes, chosen when it is sent, so that two presses make one.
  plan_id uuid not null,
  as_new boolean not null default false,
  state text not null check (state in ('reading', 'read', 'making', 'made')),
  rows_done integer not null default 0,
  rows_in_all integer not null,
  -- What would be recorded, as the deciding side said it.
  answer text,
  problem text,
  staged_at timestamptz not null default now(),
  -- Whoever works on it says so here; where that stops, another node takes it up.
  moved_at timestamptz not null default now()
);
create index on staged_document (account, staged_at);

grant select, insert, update, delete on staged_document to ${app};
