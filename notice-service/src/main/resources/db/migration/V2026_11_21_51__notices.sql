-- Notices with their demands, clocks, targets and timeline. The agency stands in every table, so that the database itself
-- keeps one authority's rows from another's; '-' marks a notice of no authority (a user's complaint), which only staff see.
-- Foreign keys look past row-level security, therefore they always carry the agency too.

create table matter (
  id uuid primary key,
  agency text not null,
  title text not null,
  case_references text[] not null default '{}',
  created_at timestamptz not null,
  unique (id, agency)
);
create index matter_case on matter using gin (case_references);

create table notice_number (
  year int primary key,
  last bigint not null
);

create table notice (
  id uuid primary key,
  agency text not null,
  number text not null unique check (number ~ '^SH-[0-9]{4}-[0-9]{6,}$'),
  kind text not null,
  status text not null check (status in ('RECEIVED', 'ACKNOWLEDGED', 'ACCEPTED', 'PARTIALLY_REPLIED', 'REPLIED', 'CLOSED', 'REJECTED', 'WITHDRAWN')),
  reference text not null,
  case_references text[] not null default '{}',
  in_reply_to text,
  matter_id uuid not null,
  intake_id uuid unique,
  zone text not null,
  issued_at timestamptz not null,
  received_at timestamptz not null,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  issuer_rank text,
  parties text not null,
  legal_basis text[] not null default '{}',
  stated_due_at timestamptz,
  stated_due_within text,
  hearing_at timestamptz,
  child_safety boolean not null,
  warnings text[] not null default '{}',
  defects text not null,
  acknowledged_at timestamptz,
  verified_at timestamptz,
  verified_by text,
  verification_contact uuid references agency_contact (id),
  verification_note text,
  accepted_at timestamptz,
  first_action_at timestamptz,
  replied_at timestamptz,
  ended_reason text,
  ended_text text,
  version bigint not null,
  unique (id, agency),
  foreign key (matter_id, agency) references matter (id, agency),
  check (received_at <= registered_at),
  check (status <> 'REJECTED' or ended_reason is not null),
  check ((verified_at is null) = (verification_contact is null))
);
create unique index notice_reference on notice (agency, reference) where agency <> '-';
create index notice_by_status on notice (status, id);
create index notice_by_agency on notice (agency, id);

create table notice_demand (
  id uuid primary key,
  agency text not null,
  notice_id uuid not null,
  position int not null check (position >= 1),
  number text,
  type text not null check (type in ('DISCLOSE', 'REMOVE', 'BLOCK', 'PRESERVE', 'EXPLAIN', 'COUNT', 'APPEAR', 'REPORT')),
  text text not null,
  due_at timestamptz,
  due_within text,
  open_ended boolean not null,
  data_categories text[] not null default '{}',
  data_from text,
  data_to text,
  state text not null check (state in ('OPEN', 'DISPATCHED', 'IN_PROGRESS', 'ANSWERED', 'REFUSED', 'CARRIED_OVER')),
  answer text,
  ground text,
  until timestamptz,
  answered_at timestamptz,
  answered_by text,
  frozen boolean not null,
  work_id uuid,
  total bigint not null,
  done bigint not null check (done >= 0),
  unique (notice_id, position),
  foreign key (notice_id, agency) references notice (id, agency),
  check ((state in ('ANSWERED', 'REFUSED', 'CARRIED_OVER')) = (answer is not null)),
  check (state <> 'REFUSED' or ground is not null),
  check (state <> 'CARRIED_OVER' or until is not null)
);
create index notice_demand_work on notice_demand (work_id) where work_id is not null;

-- BREACHED is never stored: it is what a running clock shows once its due moment has passed.
create table notice_clock (
  id uuid primary key,
  agency text not null,
  notice_id uuid not null,
  rule text not null,
  duty text not null,
  zone text not null,
  demands int[] not null,
  source text not null,
  period text,
  pausable boolean not null,
  extendable boolean not null,
  starts_at timestamptz,
  due_at timestamptz,
  state text not null check (state in ('NOT_STARTED', 'RUNNING', 'PAUSED', 'SUSPENDED', 'MET')),
  halted_at timestamptz,
  met_at timestamptz,
  why text[] not null,
  foreign key (notice_id, agency) references notice (id, agency),
  check ((state = 'MET') = (met_at is not null)),
  check ((state in ('PAUSED', 'SUSPENDED')) = (halted_at is not null)),
  check (state = 'NOT_STARTED' or starts_at is not null)
);
create index notice_clock_of on notice_clock (notice_id);
create index notice_clock_due on notice_clock (due_at, notice_id) where state = 'RUNNING';

-- Grows without bound: one row per demand and target.
create table notice_target (
  id uuid primary key,
  agency text not null,
  notice_id uuid not null,
  demand int not null,
  kind text not null,
  value text not null,
  outcome text,
  outcome_at timestamptz,
  reason text,
  evidence_id uuid,
  check ((outcome is null) = (outcome_at is null)),
  foreign key (notice_id, agency) references notice (id, agency)
) partition by range (id);
create index notice_target_of on notice_target (notice_id, demand, id);
create index notice_target_value on notice_target (notice_id, demand, kind, value);
call kit_partitioned('notice_target');

create table notice_timeline (
  id uuid primary key,
  agency text not null,
  notice_id uuid not null,
  at timestamptz not null,
  event text not null,
  actor text not null check (actor in ('STAFF', 'OFFICER', 'MACHINE', 'SYSTEM')),
  person text,
  internal boolean not null,
  demand int,
  details text[] not null default '{}',
  entry_id uuid not null,
  foreign key (notice_id, agency) references notice (id, agency)
) partition by range (id);
create index notice_timeline_of on notice_timeline (notice_id, id);
call kit_partitioned('notice_timeline');

alter table matter enable row level security;
alter table matter force row level security;
create policy matter_agency on matter
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
alter table notice enable row level security;
alter table notice force row level security;
create policy notice_agency on notice
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
alter table notice_demand enable row level security;
alter table notice_demand force row level security;
create policy notice_demand_agency on notice_demand
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
alter table notice_clock enable row level security;
alter table notice_clock force row level security;
create policy notice_clock_agency on notice_clock
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
alter table notice_target enable row level security;
alter table notice_target force row level security;
create policy notice_target_agency on notice_target
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
alter table notice_timeline enable row level security;
alter table notice_timeline force row level security;
create policy notice_timeline_agency on notice_timeline
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');

grant select, insert, update on notice_number, notice, notice_demand, notice_clock, notice_target to ${app};
grant select, insert on matter, notice_timeline to ${app};
