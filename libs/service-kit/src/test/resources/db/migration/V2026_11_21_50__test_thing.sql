create table thing (
    id uuid primary key,
    agency text not null,
    name text not null
);
alter table thing enable row level security;
alter table thing force row level security;
create policy thing_scope on thing
    using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
grant select, insert, delete on thing to ${app};
