-- When the first key of an agency was pinned: who was verified before any key must be called again once that one is replaced.
-- Of the keys that stand today it is not known whether they are the first; they are taken for it.
alter table agency add column key_first_pinned_at timestamptz;
update agency set key_first_pinned_at = key_pinned_at;
alter table agency add check (key_pinned_at is null or key_first_pinned_at <= key_pinned_at);
