-- What an article costs when it comes in.

-- Written by whoever writes the annotation: working it out of the JSON took PostgreSQL longer than the rest of the row.
alter table annotation alter column refs drop expression;
alter table annotation alter column refs set not null;
drop function annotation_refs(jsonb);

-- The bands of an article follow from its sketch, so that they are found without an index of their own.
drop index article_band_article;

-- Without lz4 (see V10) texts and annotations are kept as they are: PostgreSQL's own compression took an eighth of its
-- time.
do $$
begin
    if (select attcompression <> 'l' from pg_attribute
            where attrelid = 'annotation'::regclass and attname = 'mentions') then
        alter table article_revision alter column raw_body set storage external;
        alter table annotation alter column mentions set storage external;
    end if;
end
$$;
