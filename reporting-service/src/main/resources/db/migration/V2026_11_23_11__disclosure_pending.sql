-- Whether a disclosure still waits for any of its targets.
create index disclosure_target_pending on disclosure_target (disclosure_id) where outcome = 'PENDING';
