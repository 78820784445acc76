-- Child-safety orders that ended, and their targets: what the mandatory reports are made of.
create table incident_order (
    order_id uuid primary key,
    source text not null,
    notice_id uuid,
    notice_number text,
    demand int,
    agency text,
    measure text not null,
    legal_basis text[] not null,
    status text not null,
    opened_at timestamptz not null,
    finished_at timestamptz not null,
    target_total int not null
);
create index incident_order_of_notice on incident_order (notice_id);
alter table incident_order enable row level security;
alter table incident_order force row level security;
create policy incident_order_scope on incident_order
    using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
grant select, insert on incident_order to ${app};

create table incident_target (
    id uuid primary key,
    order_id uuid not null,
    kind text not null,
    value text not null,
    outcome text not null,
    at timestamptz not null
) partition by range (id);
call kit_partitioned('incident_target');
create index incident_target_of_order on incident_target (order_id, kind, value);
grant select, insert on incident_target to ${app};

create table incident_report (
    id uuid primary key,
    version int not null,
    state text not null check (state in ('DRAFT', 'OPEN', 'UPLOADING', 'DESCRIBED', 'FINISHED', 'RETRACTED', 'FAILED')),
    destination text not null check (destination in ('NCMEC', 'NCRP', 'SJPU', 'NCA')),
    order_ids uuid[] not null check (cardinality(order_ids) >= 1),
    notice_number text,
    agency text,
    due_at timestamptz not null,
    opened_at timestamptz not null,
    prepared_by text,
    prepared_at timestamptz,
    content_id uuid,
    digest text check (digest ~ '^sha256:[0-9a-f]{64}$'),
    decided_by text,
    decided_at timestamptz,
    note text check (length(note) <= 2000),
    ledger_entry uuid,
    proof text,
    receipt_number text check (length(receipt_number) <= 100),
    handed_over_at timestamptz,
    -- Four eyes hold here too, not only in Java.
    constraint incident_two_people check (state <> 'FINISHED' or (decided_by is not null and prepared_by is not null and decided_by <> prepared_by)),
    check (state in ('DRAFT', 'RETRACTED', 'FAILED') or (prepared_by is not null and digest is not null and content_id is not null)),
    check (receipt_number is null or state = 'FINISHED'),
    check ((receipt_number is null) = (handed_over_at is null))
);
create index incident_report_state on incident_report (state, id);
create index incident_report_orders on incident_report using gin (order_ids);
alter table incident_report enable row level security;
alter table incident_report force row level security;
create policy incident_report_scope on incident_report
    using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
grant select, insert, update on incident_report to ${app};
