-- Replies: drafted by one person, issued by another, frozen as the very bytes whose hash the ledger commits to.
create table reply (
  id uuid primary key,
  agency text not null,
  notice_id uuid not null,
  kind text not null check (kind in ('INTERIM', 'FINAL')),
  state text not null check (state in ('AWAITING_APPROVAL', 'ISSUED', 'REJECTED')),
  drafted_by text not null,
  drafted_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  note text,
  document_sha256 text check (document_sha256 ~ '^[0-9a-f]{64}$'),
  ledger_entry_id uuid,
  version bigint not null,
  unique (id, agency),
  foreign key (notice_id, agency) references notice (id, agency),
  -- Four eyes are two people, whatever the code says.
  check (decided_by is null or decided_by <> drafted_by),
  check ((state = 'AWAITING_APPROVAL') = (decided_at is null)),
  check ((state = 'ISSUED') = (document_sha256 is not null)),
  check ((state = 'ISSUED') = (ledger_entry_id is not null))
);
create index reply_of on reply (notice_id, id);
create unique index reply_one_draft on reply (notice_id) where state = 'AWAITING_APPROVAL';

create table reply_document (
  reply_id uuid primary key,
  agency text not null,
  content bytea not null,
  foreign key (reply_id, agency) references reply (id, agency)
);

alter table reply enable row level security;
alter table reply force row level security;
create policy reply_agency on reply
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
alter table reply_document enable row level security;
alter table reply_document force row level security;
create policy reply_document_agency on reply_document
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');

grant select, insert, update on reply to ${app};
grant select, insert on reply_document to ${app};
