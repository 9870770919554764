-- What the team did to many enterprises at once, enterprise by enterprise, so that it can be undone.

CREATE TABLE bulk_act (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    kind text NOT NULL CHECK (kind IN ('tag', 'untag', 'ask', 'withdraw', 'relist')),
    tag_id uuid REFERENCES tag ON DELETE SET NULL,
    tag_name text NOT NULL DEFAULT '' CHECK (length(tag_name) <= 40),
    reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    state text NOT NULL CHECK (state IN ('running', 'done', 'undoing', 'undone')),
    member_id uuid REFERENCES member ON DELETE SET NULL,
    member_name text NOT NULL CHECK (length(member_name) <= 200),
    asked_at timestamptz NOT NULL,
    moved_at timestamptz NOT NULL,
    done_at timestamptz,
    undone_by uuid REFERENCES member ON DELETE SET NULL,
    undone_by_name text NOT NULL DEFAULT '' CHECK (length(undone_by_name) <= 200),
    undone_at timestamptz,
    CHECK ((kind IN ('tag', 'untag')) = (tag_name <> '')),
    CHECK (kind <> 'withdraw' OR length(btrim(reason)) >= 5),
    CHECK ((state IN ('undoing', 'undone')) = (undone_at IS NOT NULL))
);
COMMENT ON TABLE bulk_act IS 'moved_at: the last sign of whoever carries it out; silent for a while, another takes it up.';
CREATE INDEX bulk_act_by_time ON bulk_act (asked_at DESC);
CREATE INDEX bulk_act_under_way ON bulk_act (moved_at) WHERE state IN ('running', 'undoing');

CREATE TABLE bulk_item (
    act_id uuid NOT NULL REFERENCES bulk_act ON DELETE CASCADE,
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'untouched', 'undone', 'kept')),
    why text NOT NULL DEFAULT '' CHECK (length(why) <= 100),
    before jsonb NOT NULL DEFAULT '{}',
    version_after integer,
    PRIMARY KEY (act_id, supplier_id)
);
COMMENT ON TABLE bulk_item IS 'untouched: there was nothing to do, or it could not be done; kept: it could not be undone. why: key of a text. before: how the enterprise stood.';
CREATE INDEX bulk_item_by_state ON bulk_item (act_id, state);
CREATE INDEX bulk_item_by_supplier ON bulk_item (supplier_id);
