-- How often an enterprise is seen, by month. Nothing of any visitor is kept: there is no column for it.

CREATE TABLE attention_month (
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    month date NOT NULL CHECK (extract(day FROM month) = 1),
    kind text NOT NULL CHECK (kind IN ('page-view', 'appearance')),
    times bigint NOT NULL CHECK (times > 0),
    PRIMARY KEY (supplier_id, month, kind)
);
COMMENT ON TABLE attention_month IS 'page-view: its page was read. appearance: it was among the results of a search of the Pôle. Robots do not count.';
