-- A document waits as the file that it is, with what its sender has corrected: it is read anew from both.
alter table staged_document
  add file_name text,
  add media_type text,
  add sha256 text,
  add content bytea check (octet_length(content) between 1 and 26214400),
  add corrections text not null default '{}',
  -- Where each of its words stands, and what was not used; the plan as written is its document.
  add reading text;

update staged_document set
  file_name = 'plan.json', media_type = 'application/json', content = convert_to(document, 'UTF8'),
  sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')
where document is not null;

alter table staged_document alter column content set storage external;

-- A document is kept beside the log as evidence is, and may be as large as one that can be read.
alter table evidence_file drop constraint if exists evidence_file_content_check;
alter table evidence_file add constraint evidence_file_content_check
  check (octet_length(content) between 1 and 26214400);

-- Whoever asks for a kept document asks by its digest.
create index event_document on event ((payload -> 'file' ->> 'sha256')) where type = 'DocumentBroughtIn';
