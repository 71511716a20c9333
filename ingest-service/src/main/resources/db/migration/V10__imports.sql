-- Imports: what was uploaded, how far its reading is committed, and what was wrong with it.

create table import_job (
    id               text primary key,
    -- receiving: the upload is coming in; queued: it is all here, or broke off; running: somebody reads it.
    state            text        not null
        check (state in ('receiving', 'queued', 'running', 'finished', 'cancelled', 'failed')),
    format           text        not null,
    -- Whether the upload as a whole is gzip.
    gzip             boolean     not null,
    -- Source of what names none itself.
    source           text,
    ignore_unknown   boolean     not null,
    -- Why the upload ended before its end; what came before is imported all the same.
    broken_off       text,
    -- Why nothing more was read; null unless the state is failed.
    failure          text,
    bytes            bigint      not null default 0,
    -- Everything up to this line is settled and committed: a crash goes on behind it.
    settled_line     bigint      not null default 0,
    received         bigint      not null default 0,
    created          bigint      not null default 0,
    updated          bigint      not null default 0,
    unchanged        bigint      not null default 0,
    rejected         bigint      not null default 0,
    lease_until      timestamptz,
    lease_owner      uuid,
    created_at       timestamptz not null,
    touched_at       timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz
);

create index import_job_open on import_job (created_at) where state in ('receiving', 'queued', 'running');
create index import_job_newest on import_job (created_at desc, id);

-- The upload as received, in pieces, until it has been read.
create table import_chunk (
    job_id    text    not null references import_job (id) on delete cascade,
    number    integer not null,
    -- Length before it was deflated; null when it is kept as it came.
    inflated  integer,
    content   bytea   not null,
    primary key (job_id, number)
);

-- They are compressed already, and are read once.
alter table import_chunk alter column content set storage external;

create table import_error (
    job_id      text    not null references import_job (id) on delete cascade,
    line        bigint  not null,
    ordinal     integer not null,
    field       text    not null,
    detail      text    not null,
    -- Of a line that could be read as far as its identity: a takedown erases what was said of it.
    article_id  text,
    primary key (job_id, line, ordinal)
);

create index import_error_article on import_error (article_id) where article_id is not null;

-- Which import a change came from, so that an import can say how much of it the index has.
alter table outbox add column import_job text;
create index outbox_import_job on outbox (import_job) where import_job is not null;

-- Texts and annotations are long; where PostgreSQL was built with it, lz4 packs them in a fraction of the time.
do $$
begin
    alter table article_revision alter column raw_body set compression lz4;
    alter table annotation alter column mentions set compression lz4;
exception when feature_not_supported or invalid_parameter_value then
    raise notice 'PostgreSQL was built without lz4; its own compression stays';
end
$$;
