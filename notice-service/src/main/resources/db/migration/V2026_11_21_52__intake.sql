-- Letters as they came in: the reading beside the untouched originals. An intake filed by staff belongs to no agency ('-')
-- until it has become a notice.
create table intake (
  id uuid primary key,
  agency text not null,
  state text not null check (state in ('READ', 'NEEDS_ENTRY')),
  child_safety boolean not null,
  received_at timestamptz not null,
  filed_at timestamptz not null,
  reading text not null,
  notice_id uuid
) partition by range (id);
call kit_partitioned('intake');

create table intake_document (
  id uuid primary key,
  agency text not null,
  intake_id uuid not null references intake (id),
  position int not null,
  name text not null,
  media_type text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null
) partition by range (id);
create index intake_document_of on intake_document (intake_id, position);
call kit_partitioned('intake_document');

alter table intake enable row level security;
alter table intake force row level security;
create policy intake_agency on intake
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
alter table intake_document enable row level security;
alter table intake_document force row level security;
create policy intake_document_agency on intake_document
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');

grant select, insert on intake, intake_document to ${app};
grant update (notice_id) on intake to ${app};
