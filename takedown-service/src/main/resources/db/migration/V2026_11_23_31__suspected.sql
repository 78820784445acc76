-- After an outage the suspicion of those that wait is lowered; they are counted at each batch that went well.
create index target_suspected on target (connector, next_at) where suspicion > 0 and next_at is not null;
