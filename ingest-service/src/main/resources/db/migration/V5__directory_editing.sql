-- Directories that editors correct, and that grow by the names which articles bring.

-- A provisional entity was found by rule and nobody has looked at it; a rejected one is in no index.
alter table actor add column status text not null default 'accepted'
    check (status in ('accepted', 'provisional', 'rejected'));
alter table place add column status text not null default 'accepted'
    check (status in ('accepted', 'provisional', 'rejected'));
-- Raised by every edit; 1 means that no editor has touched the entity, so that new data files may still change it.
alter table actor add column version bigint not null default 1;
alter table place add column version bigint not null default 1;

-- Every edit with the whole state of the entities before and after it, so that it can be undone.
create table entity_edit (
    id         bigint generated always as identity primary key,
    operation  text        not null,
    kind       text        not null check (kind in ('actor', 'place')),
    entity_id  text        not null,
    before     jsonb       not null,
    after      jsonb       not null,
    note       text,
    editor     text,
    edited_at  timestamptz not null,
    undoes     bigint references entity_edit (id)
);

create index entity_edit_entity on entity_edit (kind, entity_id, id);

-- A merge: who is named by from_id is shown and counted as to_id. Annotations keep what was matched.
create table entity_redirect (
    kind     text not null check (kind in ('actor', 'place')),
    from_id  text not null,
    to_id    text not null,
    primary key (kind, from_id),
    check (from_id <> to_id)
);

create index entity_redirect_target on entity_redirect (kind, to_id);

-- Entities whose entry in the directory's index may be out of date. One publisher at a time empties it.
create table directory_queue (
    id         bigint generated always as identity primary key,
    kind       text not null,
    entity_id  text not null
);

-- Numbers the entries in the order in which they reach the index, so that readers fetch only what is new to them.
create sequence directory_change;

-- The index that has been told everything; another one has to be told again.
create table directory_publication (
    single      boolean primary key default true check (single),
    index_uuid  text not null
);

-- Articles that an edit concerns, worked off in portions.
create table directory_job (
    id             bigint generated always as identity primary key,
    edit_id        bigint      not null references entity_edit (id),
    -- resend: the document changes; review: the text has to be annotated again.
    task           text        not null check (task in ('resend', 'review')),
    -- named: articles whose annotation names one of refs; recent: articles that the index may not have yet;
    -- phrase: articles in whose text the index finds the phrase.
    selection      text        not null check (selection in ('named', 'recent', 'phrase')),
    refs           text[]      not null default '{}',
    phrase         text,
    -- For recent: articles changed since then.
    since          timestamptz,
    due_at         timestamptz not null,
    attempts       integer     not null default 0,
    -- How far it has come: articles are taken in the order of their ids.
    after_article  text        not null default '',
    check ((selection = 'phrase') = (phrase is not null)),
    check ((selection = 'recent') = (since is not null))
);

create index directory_job_due on directory_job (due_at, id);

-- Which entities an annotation names ("actor:john-kerry"), so that the articles of an entity are found without the index.
create function annotation_refs(mentions jsonb) returns text[]
    language sql immutable parallel safe
    return (
        select coalesce(array_agg(distinct (mention ->> 'kind') || ':' || (mention ->> 'ref')), '{}')
        from jsonb_path_query(mentions, '$.*[*] ? (exists (@.ref))') as mention);

alter table annotation add column refs text[] generated always as (annotation_refs(mentions)) stored;
create index annotation_refs on annotation using gin (refs);
create index article_updated on article (updated_at);
