-- A second generation beside the one that readers see, filled while reads and writes go on.

alter table index_generation
    -- The one that the read alias of its schema points to. Elasticsearch follows what stands here.
    add column serving  boolean not null default false,
    -- False while a rebuild still enqueues the articles: then its index may be made empty, else it is filled anew.
    add column filled   boolean not null default true;

update index_generation g set serving = true
where g.name = (select min(name) from index_generation o
    where o.state = 'active' and o.schema_version = g.schema_version);

create unique index index_generation_serving on index_generation (schema_version) where serving;

create table index_rebuild (
    id           bigint generated always as identity primary key,
    generation   text        not null references index_generation (name),
    previous     text        not null references index_generation (name),
    state        text        not null check (state in ('preparing', 'filling', 'feeding', 'verifying', 'switching',
        'switched', 'rolling-back', 'rolled-back', 'retiring', 'retired', 'cancelling', 'cancelled', 'failed')),
    -- Transactions that began before it do not know of the last change of generations; null until it is taken.
    barrier      bigint,
    -- The last article id that was enqueued, or compared.
    reached      text        not null default '',
    enqueued     bigint      not null default 0,
    verified     bigint      not null default 0,
    -- Differences that the running comparison has found and sent again, and how many comparisons there were.
    differences  bigint      not null default 0,
    comparisons  integer     not null default 0,
    detail       text,
    started_at   timestamptz not null,
    updated_at   timestamptz not null,
    finished_at  timestamptz
);

-- One at a time: the next begins when of the last one generation is left.
create unique index index_rebuild_open on index_rebuild ((true)) where state not in ('retired', 'cancelled');
