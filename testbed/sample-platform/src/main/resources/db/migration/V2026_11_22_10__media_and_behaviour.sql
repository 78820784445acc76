-- Pictures of posts: generated, never uploaded. Whether one is shown follows from its post and that post's account.
create table media (
  id      bigint generated always as identity (start with 200000001) primary key,
  post_id bigint not null unique references post,
  seed    bigint not null,
  png     bytea not null,
  sha256  text not null check (sha256 ~ '^[0-9a-f]{64}$')
);

-- True where Chirp, told to misbehave, said APPLIED and did nothing. Callers never see it; the operator's log does.
alter table action add column feigned boolean not null default false;

grant select, insert on media to "${app}";
grant usage on all sequences in schema public to "${app}";
