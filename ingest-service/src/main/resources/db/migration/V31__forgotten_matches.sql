-- What was told long ago is forgotten: a match keeps nothing but that there was one, so that the same article is no news
-- again, and deliveries go. What was not delivered stays.

alter table alert_match add column forgotten_at timestamptz;

drop index alert_match_waiting;
create index alert_match_waiting on alert_match (search_id, sequence)
    where delivery_id is null and forgotten_at is null;
drop index alert_match_page;
create index alert_match_page on alert_match (search_id, sequence) where forgotten_at is null;
create index alert_match_age on alert_match (matched_at) where forgotten_at is null;
create index alert_match_delivery on alert_match (delivery_id, sequence) where delivery_id is not null;
create index delivery_past on delivery (delivered_at) where delivered_at is not null;
