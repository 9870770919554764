-- What was looked for in vain, counted by day. Nothing here tells who: no address, no session, and the words lose what may name someone.

CREATE TABLE unanswered_search (
    day date NOT NULL,
    words text NOT NULL CHECK (length(words) <= 80),
    place_code text CHECK (place_code ~ '^([0-9]{5}|[0-9]{3}|[0-9]{2})$'),
    category_code text REFERENCES reference.category (code),
    searches integer NOT NULL CHECK (searches > 0),
    UNIQUE NULLS NOT DISTINCT (day, words, place_code, category_code)
);
COMMENT ON TABLE unanswered_search IS 'Searches of the public site that found nothing. category_code: the filter, else the category of the nearest words; NULL when unknown.';

CREATE TABLE way_followed (
    day date NOT NULL,
    way text NOT NULL CHECK (way IN ('filter', 'category', 'pole', 'province', 'need')),
    words text NOT NULL CHECK (length(words) <= 80),
    clicks integer NOT NULL CHECK (clicks > 0),
    PRIMARY KEY (day, way, words)
);
COMMENT ON TABLE way_followed IS 'Which way was taken from a page that found nothing.';
