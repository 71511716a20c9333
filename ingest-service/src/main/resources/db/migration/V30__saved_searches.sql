-- Searches that are kept, what they have found, and how it reaches whoever asked.

-- When the indexed document last changed. A rebuild sends every article again without changing any: what was there
-- before a search was saved must not be news to it then.
alter table article add column changed_at timestamptz not null default now();

create function note_article_change() returns trigger language plpgsql as $$
begin
    new.changed_at := clock_timestamp();
    return new;
end
$$;

-- Whatever raises the version: a revision, an annotation, a story, a merge.
create trigger article_change before update on article
    for each row when (new.index_version > old.index_version)
    execute function note_article_change();

create table saved_search (
    id              text primary key,
    name            text        not null,
    -- What follows the question mark of a search.
    query           text        not null,
    created_at      timestamptz not null,
    -- Everything that reached the index before has been looked at; looked at again for a while, see AlertsConfig.
    watermark       timestamptz not null,
    next_run_at     timestamptz not null,
    lease_until     timestamptz,
    last_run_at     timestamptz,
    failures        integer     not null default 0,
    last_error      text,
    -- Where matches are posted; null where they are only fetched.
    webhook_url     text,
    webhook_secret  text,
    check ((webhook_url is null) = (webhook_secret is null))
);

create index saved_search_due on saved_search (next_run_at);

create table delivery (
    id               uuid primary key,
    search_id        text        not null references saved_search (id) on delete cascade,
    created_at       timestamptz not null,
    attempts         integer     not null default 0,
    next_attempt_at  timestamptz not null,
    lease_until      timestamptz,
    delivered_at     timestamptz,
    last_status      integer,
    last_error       text
);

create index delivery_due on delivery (next_attempt_at) where delivered_at is null;
-- One at a time for each search: matches arrive in their order, and a receiver that is down is not stormed.
create unique index delivery_open on delivery (search_id) where delivered_at is null;

create table alert_match (
    sequence     bigint generated always as identity primary key,
    search_id    text        not null references saved_search (id) on delete cascade,
    article_id   text        not null references article (id),
    matched_at   timestamptz not null,
    -- What is told of the article; null once it was taken down.
    payload      jsonb,
    delivery_id  uuid references delivery (id) on delete set null,
    unique (search_id, article_id)
);

create index alert_match_article on alert_match (article_id);
create index alert_match_page on alert_match (search_id, sequence);
create index alert_match_waiting on alert_match (search_id, sequence) where delivery_id is null;
