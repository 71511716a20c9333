-- What the index refuses of an import is not indexed, and the import says so.
alter table dead_letter add column import_job text;
create index dead_letter_import_job on dead_letter (import_job) where import_job is not null;
