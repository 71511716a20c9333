-- Generations of the index, and what is still to be sent to them.

create table index_generation (
    name              text primary key,
    schema_version    integer     not null,
    analysis_version  text        not null,
    -- An active generation is fed. Readers see the one that the read alias points to.
    state             text        not null check (state in ('active', 'retired')),
    created_at        timestamptz not null
);

create table outbox (
    id               bigint generated always as identity primary key,
    article_id       text        not null references article (id),
    generation       text        not null references index_generation (name),
    enqueued_at      timestamptz not null,
    attempts         integer     not null default 0,
    next_attempt_at  timestamptz not null,
    -- Until then the row belongs to whoever claimed it; afterwards to whoever comes.
    lease_until      timestamptz,
    lease_owner      uuid,
    last_error       text
);

create index outbox_due on outbox (next_attempt_at, id);
create index outbox_article on outbox (article_id);
