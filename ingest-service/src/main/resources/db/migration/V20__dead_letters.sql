-- Articles that the index will not take, and an outbox in which live changes go before a rebuild's.

alter table outbox
    -- 0 is a change that somebody waits for, 1 the filling of an index. Lower goes first.
    add column priority  smallint not null default 0,
    -- Failed tries that speak of this document; others speak of the cluster and prove nothing.
    add column refusals  integer  not null default 0;

-- From here on it names the kind of an error only; what may quote an article is in dead_letter.
update outbox set last_error = null;

drop index outbox_due;
create index outbox_due on outbox (priority, next_attempt_at, id);

-- Rows live for a second or so: room for a claim's update beside each, and vacuum before they pile up.
alter table outbox set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000);

create table dead_letter (
    id             bigint generated always as identity primary key,
    article_id     text        not null references article (id),
    generation     text        not null references index_generation (name),
    -- The state that was refused; a newer one that is indexed removes this row.
    index_version  bigint      not null,
    attempts       integer     not null,
    -- Status and type of the error.
    kind           text        not null,
    -- The error's own words; they may quote the article, so a takedown removes this row.
    reason         text        not null,
    died_at        timestamptz not null,
    unique (article_id, generation)
);
