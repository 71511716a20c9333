-- Who and where: the names that articles are matched against.

create table actor (
    id        text primary key,
    type      text not null check (type in ('person', 'state', 'organization', 'armed-force', 'armed-group')),
    label     text not null,
    label_en  text not null,
    origin    text not null
);

create table actor_alias (
    actor_id  text not null references actor (id) on delete cascade,
    alias     text not null,
    -- A country's or capital's own name: an actor only where no locative stands before it.
    bare      boolean not null,
    primary key (actor_id, alias)
);

create table place (
    id         text primary key,
    type       text not null,
    label      text not null,
    label_en   text not null,
    parent_id  text references place (id) deferrable initially deferred,
    latitude   double precision check (latitude between -90 and 90),
    longitude  double precision check (longitude between -180 and 180),
    origin     text not null,
    check ((latitude is null) = (longitude is null))
);

create table place_alias (
    place_id  text not null references place (id) on delete cascade,
    alias     text not null,
    primary key (place_id, alias)
);

