-- What orders are about. Unbounded, so partitioned by the month in its UUIDv7 id. The id is the platform's action id too:
-- one target of one order takes one measure, and a repeat is recognised by it.
create table target (
    id uuid primary key,
    order_id uuid not null,
    -- Compared by code point, the order in which the digest takes them.
    kind text collate "C" not null check (kind in ('ACCOUNT', 'POST', 'GROUP', 'LINK', 'MEDIA', 'PHONE', 'EMAIL', 'HASH')),
    value text collate "C" not null check (length(value) between 1 and 2000),
    -- Every spelling in which the notice named it, so that its outcome finds the way back.
    given text[] not null,
    connector text not null,
    outcome text not null default 'PENDING' check (outcome in ('PENDING', 'SNAPSHOT_TAKEN', 'ENFORCED', 'ALREADY_GONE', 'NOT_FOUND',
        'REFUSED_BY_PLATFORM', 'UNCONFIRMED', 'FAILED', 'REVERSED')),
    reason text check (length(reason) <= 500),
    evidence_id uuid,
    evidence_sha256 text check (evidence_sha256 ~ '^[0-9a-f]{64}$'),
    -- Set in the transaction before the platform is asked to act.
    acted_at timestamptz,
    enforced_at timestamptz,
    settled_at timestamptz,
    attempts integer not null default 0,
    -- How often a call that held it got an unusable answer: the higher, the smaller its batches, until it stands alone.
    suspicion integer not null default 0 check (suspicion >= 0),
    -- Null: nothing to do. Else when to look again, database time; a claim moves it by the lease.
    next_at timestamptz,
    epoch bigint not null default 0,
    -- The invariant of the house: no action without a receipt for the snapshot.
    constraint no_action_without_receipt check (acted_at is null or evidence_id is not null),
    constraint no_enforcement_without_receipt check (outcome <> 'ENFORCED' or (evidence_id is not null and enforced_at is not null)),
    constraint settled_has_outcome check (settled_at is null or outcome not in ('PENDING', 'SNAPSHOT_TAKEN')),
    constraint settled_is_left_alone check (settled_at is null or next_at is null)
) partition by range (id);
call kit_partitioned('target');
create index target_of_order on target (order_id, kind, value);
create index target_listed on target (order_id, id);
create index target_due on target (next_at) where next_at is not null;
grant select, insert on target to ${app};
grant update (given, outcome, reason, evidence_id, evidence_sha256, acted_at, enforced_at, settled_at, attempts, suspicion, next_at, epoch)
    on target to ${app};
