-- Sixteen rows for each article, and PostgreSQL looked the article up for each of them. They are written and erased
-- together with the article's sketch, which refers to it.

alter table article_band drop constraint article_band_article_id_fkey;
