-- What is written to and fro about a notice. Each table carries the agency, as everywhere.
create table notice_clarification (
  id uuid primary key,
  agency text not null,
  notice_id uuid not null,
  question text not null,
  defects text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  answer text,
  legal_basis text[] not null default '{}',
  answered_by text,
  answered_at timestamptz,
  unique (id, agency),
  foreign key (notice_id, agency) references notice (id, agency),
  check ((answered_at is null) = (answer is null)),
  check ((answered_at is null) = (answered_by is null))
);
create index notice_clarification_of on notice_clarification (notice_id, id);
create unique index notice_clarification_open on notice_clarification (notice_id) where answered_at is null;

-- The originals that came with answers. Grows without bound.
create table notice_enclosure (
  id uuid primary key,
  agency text not null,
  notice_id uuid not null,
  clarification_id uuid not null,
  position int not null check (position >= 1),
  name text not null,
  media_type text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  foreign key (clarification_id, agency) references notice_clarification (id, agency)
) partition by range (id);
create index notice_enclosure_of on notice_enclosure (notice_id, clarification_id, position);
call kit_partitioned('notice_enclosure');

create table notice_reminder (
  id uuid primary key,
  agency text not null,
  notice_id uuid not null,
  intake_id uuid unique,
  reference text,
  received_at timestamptz not null,
  new_due_at timestamptz,
  text text not null,
  recorded_by text not null,
  foreign key (notice_id, agency) references notice (id, agency)
);
create index notice_reminder_of on notice_reminder (notice_id, received_at);
create unique index notice_reminder_reference on notice_reminder (agency, reference) where reference is not null and agency <> '-';

create table notice_extension (
  id uuid primary key,
  agency text not null,
  notice_id uuid not null,
  state text not null check (state in ('ASKED', 'GRANTED', 'REFUSED')),
  until timestamptz not null,
  reason text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  granted_until timestamptz,
  decided_by text,
  decided_at timestamptz,
  foreign key (notice_id, agency) references notice (id, agency),
  check ((state = 'ASKED') = (decided_at is null)),
  check ((state = 'GRANTED') = (granted_until is not null))
);
create index notice_extension_of on notice_extension (notice_id, id);
create unique index notice_extension_open on notice_extension (notice_id) where state = 'ASKED';

create table notice_hearing (
  id uuid primary key,
  agency text not null,
  notice_id uuid not null,
  at timestamptz not null,
  mode text,
  place text,
  attendee text,
  outcome text,
  unique (notice_id, at),
  foreign key (notice_id, agency) references notice (id, agency)
);
create index notice_hearing_at on notice_hearing (at);

alter table notice_clarification enable row level security;
alter table notice_clarification force row level security;
create policy notice_clarification_agency on notice_clarification
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
alter table notice_enclosure enable row level security;
alter table notice_enclosure force row level security;
create policy notice_enclosure_agency on notice_enclosure
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
alter table notice_reminder enable row level security;
alter table notice_reminder force row level security;
create policy notice_reminder_agency on notice_reminder
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
alter table notice_extension enable row level security;
alter table notice_extension force row level security;
create policy notice_extension_agency on notice_extension
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
alter table notice_hearing enable row level security;
alter table notice_hearing force row level security;
create policy notice_hearing_agency on notice_hearing
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');

grant select, insert, update on notice_clarification, notice_extension, notice_hearing to ${app};
grant select, insert on notice_enclosure, notice_reminder to ${app};
