-- The record. Every index can be dropped and rebuilt from these tables.

create table article (
    id                  text primary key,
    -- What makes two submissions the same article; the id is its hash (see ArticleIdentity).
    identity_key        text        not null unique,
    source              text        not null,
    external_id         text,
    url                 text,
    -- As given: a plain date or a date-time with offset. Never invented.
    published           text,
    language            text        not null,
    story_id            text        not null,
    revision            integer     not null,
    state               text        not null check (state in ('live', 'removed')),
    removal_reason      text,
    -- Raised under the row's lock by every change to the indexed document; the external version that is sent.
    index_version       bigint      not null,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    check ((state = 'removed') = (removal_reason is not null))
);

create table article_revision (
    article_id             text        not null references article (id),
    revision               integer     not null,
    raw_title              text,
    raw_body               text        not null,
    -- Over title and body as received, see Digests.
    sha256                 bytea       not null,
    url                    text,
    published              text,
    language               text        not null,
    received_at            timestamptz not null,
    canonicalizer_version  integer     not null,
    primary key (article_id, revision)
);

-- Exact copies are found by the digest of the text.
create index article_revision_sha256 on article_revision (sha256);

create table annotation (
    article_id         text        not null,
    revision           integer     not null,
    annotator_version  integer     not null,
    -- What was matched, with offsets into the canonical text. Merges of entities never rewrite it.
    mentions           jsonb       not null,
    annotated_at       timestamptz not null,
    primary key (article_id, revision),
    foreign key (article_id, revision) references article_revision (article_id, revision)
);
