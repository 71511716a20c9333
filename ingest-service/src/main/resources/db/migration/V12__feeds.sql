-- Feeds of other sites that are polled; what they bring is an import each time.

create table feed (
    id                text        primary key,
    url               text        not null unique,
    -- Source of all its articles.
    source            text        not null,
    interval_minutes  integer     not null check (interval_minutes > 0),
    created_at        timestamptz not null,
    next_poll_at      timestamptz not null,
    lease_until       timestamptz,
    lease_owner       uuid,
    -- What the server said of the document that was read last, for conditional requests; and its digest, for servers
    -- that do not know them.
    etag              text,
    last_modified     text,
    sha256            text,
    last_polled_at    timestamptz,
    last_result       text        check (last_result in ('imported', 'unchanged', 'failed')),
    -- The HTTP status, where there was an answer.
    last_status       integer,
    last_error        text,
    -- In a row.
    failures          integer     not null default 0,
    last_import       text        references import_job (id) on delete set null
);

create index feed_due on feed (next_poll_at);
