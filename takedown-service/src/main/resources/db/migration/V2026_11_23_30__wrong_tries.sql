-- Tries that were answered, but wrongly: only they end in a person's hands. Tries that met an outage are in "attempts" alone.
alter table target add column wrong_tries integer not null default 0 check (wrong_tries >= 0);
grant update (wrong_tries) on target to ${app};
