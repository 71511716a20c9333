-- What a name counts for, and what else is known of the entities.

alter table actor_alias add column use text not null default 'name'
    check (use in ('name', 'bare', 'guarded', 'contextual', 'nisba'));
-- For a contextual name: the place an article has to speak of.
alter table actor_alias add column country text;
alter table actor_alias add check ((use = 'contextual') = (country is not null));
update actor_alias set use = 'bare' where bare;
alter table actor_alias drop column bare;

alter table place_alias add column use text not null default 'name' check (use in ('name', 'guarded'));

-- By scheme: {"geonames": "170063", "wikidata": "Q41183", "pcode": "SY0200"}.
alter table actor add column external_ids jsonb not null default '{}';
alter table place add column external_ids jsonb not null default '{}';
-- Inhabitants, where the origin knows them: of several places of one name the larger is meant more often.
alter table place add column population bigint check (population >= 0);
