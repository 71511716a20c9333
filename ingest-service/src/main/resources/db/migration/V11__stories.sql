-- Stories: articles that are copies of each other, word for word or nearly.

-- What the text of each live article looks like, see TextSketch; none for short texts.
create table article_sketch (
    article_id  text    primary key references article (id),
    version     integer not null,
    sketch      bytea   not null
);

-- Under which keys a text is looked up: texts that are alike have at least one in common.
create table article_band (
    band        bigint not null,
    article_id  text   not null references article (id),
    primary key (band, article_id)
);

create index article_band_article on article_band (article_id);
create index article_story on article (story_id);
