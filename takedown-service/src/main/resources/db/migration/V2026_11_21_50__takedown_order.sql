-- Orders and the approvals of other people. Four eyes hold here too, not only in Java.
create table takedown_order (
    id uuid primary key,
    version bigint not null,
    status text not null check (status in ('AWAITING_APPROVAL', 'APPROVED', 'ENFORCING', 'ENFORCED',
        'PARTIALLY_ENFORCED', 'REJECTED', 'REVOKED')),
    source_kind text not null check (source_kind in ('NOTICE', 'OWN_INITIATIVE', 'TRUSTED_FLAGGER', 'USER_COMPLAINT', 'MATCH')),
    notice_id uuid,
    notice_number text check (length(notice_number) <= 64),
    demand integer check (demand >= 1),
    agency text check (length(agency) <= 64),
    measure text not null check (measure in ('REMOVE_CONTENT', 'BLOCK_ACCOUNT', 'FREEZE', 'WITHHOLD_IN_COUNTRY', 'BLOCK_GROUP',
        'DELIST_LINK', 'LABEL')),
    countries text[] not null,
    ground text not null check (length(ground) <= 4000),
    legal_basis text[] not null,
    child_safety boolean not null,
    emergency boolean not null,
    due_at timestamptz,
    proposer text not null,
    last_editor text not null,
    digest text check (digest ~ '^sha256:[0-9a-f]{64}$'),
    approvals_needed integer not null check (approvals_needed between 1 and 9),
    targets_announced integer check (targets_announced >= 0),
    targets_received integer not null check (targets_received >= 0),
    targets_total integer not null check (targets_total >= 0),
    targets_settled integer not null check (targets_settled between 0 and targets_total),
    targets_effective integer not null check (targets_effective between 0 and targets_settled),
    created_at timestamptz not null,
    decided_at timestamptz,
    finished_at timestamptz,
    check (source_kind <> 'NOTICE' or notice_id is not null),
    check (status in ('AWAITING_APPROVAL', 'REJECTED') or digest is not null),
    check ((status in ('ENFORCED', 'PARTIALLY_ENFORCED')) = (finished_at is not null) or status = 'REVOKED')
);
create index takedown_order_status on takedown_order (status, id);
create index takedown_order_notice on takedown_order (notice_id);
alter table takedown_order enable row level security;
alter table takedown_order force row level security;
create policy agency_rows on takedown_order
    using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');

create table approval (
    id uuid primary key,
    order_id uuid not null references takedown_order (id),
    person text not null,
    decision text not null check (decision in ('APPROVE', 'REJECT')),
    digest text not null,
    note text check (length(note) <= 2000),
    given_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > given_at),
    voided_at timestamptz
);
-- One word a person; a voided one stays as history.
create unique index approval_once on approval (order_id, person) where voided_at is null;
create index approval_order on approval (order_id);

create function check_approver() returns trigger language plpgsql as $$
declare
    o takedown_order%rowtype;
begin
    select * into strict o from takedown_order where id = new.order_id;
    if new.person in (o.proposer, o.last_editor) then
        raise exception 'proposer, last editor and approver are different people' using errcode = 'check_violation';
    end if;
    if new.digest is distinct from o.digest then
        raise exception 'an approval is bound to the order as it is' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger approver before insert on approval for each row execute function check_approver();

-- Looked at when the transaction ends, whatever the order of its statements was.
create function check_approved() returns trigger language plpgsql as $$
declare
    o takedown_order%rowtype;
    valid integer;
begin
    select * into strict o from takedown_order where id = new.id;
    if o.status <> 'APPROVED' then
        return null;
    end if;
    select count(distinct person) into valid from approval
        where order_id = o.id and decision = 'APPROVE' and voided_at is null and digest = o.digest
            and expires_at > clock_timestamp() and person not in (o.proposer, o.last_editor);
    if valid < o.approvals_needed then
        raise exception 'order is approved by % of % people', valid, o.approvals_needed using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger approved after insert or update of status, digest, proposer, last_editor, approvals_needed on takedown_order
    deferrable initially deferred for each row when (new.status = 'APPROVED') execute function check_approved();

-- No way around: nothing becomes ENFORCING but what was APPROVED.
create function check_order_step() returns trigger language plpgsql as $$
begin
    if new.status = 'ENFORCING' and old.status not in ('APPROVED', 'ENFORCING')
        or new.status in ('ENFORCED', 'PARTIALLY_ENFORCED') and old.status not in ('ENFORCING', new.status) then
        raise exception 'an order cannot go from % to %', old.status, new.status using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger step before update of status on takedown_order for each row execute function check_order_step();

grant select, insert on takedown_order, approval to ${app};
grant update (version, status, last_editor, digest, approvals_needed, targets_received, targets_total, targets_settled,
    targets_effective, decided_at, finished_at) on takedown_order to ${app};
grant update (voided_at) on approval to ${app};
