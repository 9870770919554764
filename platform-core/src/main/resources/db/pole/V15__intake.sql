-- Spreadsheets of enterprises being brought in. Rows hold what people wrote, persons included: they are emptied once taken
-- in, and the whole batch goes after a while.

CREATE TABLE import_batch (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    sha256 bytea NOT NULL CHECK (length(sha256) = 32),
    format text NOT NULL CHECK (length(format) <= 200),
    columns jsonb NOT NULL,
    places jsonb NOT NULL DEFAULT '{}',
    rulings jsonb NOT NULL DEFAULT '{}',
    questions jsonb NOT NULL DEFAULT '[]',
    status text NOT NULL CHECK (status IN ('previewed', 'running', 'imported', 'failed')),
    list_at_once boolean NOT NULL DEFAULT false,
    update_known boolean NOT NULL DEFAULT true,
    created_suppliers integer NOT NULL DEFAULT 0 CHECK (created_suppliers >= 0),
    updated_suppliers integer NOT NULL DEFAULT 0 CHECK (updated_suppliers >= 0),
    listed_suppliers integer NOT NULL DEFAULT 0 CHECK (listed_suppliers >= 0),
    opened_by text NOT NULL CHECK (length(opened_by) <= 200),
    opened_at timestamptz NOT NULL,
    imported_at timestamptz,
    CHECK ((status = 'imported') = (imported_at IS NOT NULL))
);
COMMENT ON TABLE import_batch IS 'One file of enterprises: how its columns were understood, what a person decided, what became of it. The same file is known by its digest.';
COMMENT ON COLUMN import_batch.places IS 'Municipality codes that a person chose, by written place.';
COMMENT ON COLUMN import_batch.rulings IS 'Rows that a person called the same as, or distinct from, the enterprise they resemble.';
COMMENT ON COLUMN import_batch.questions IS 'Written places that no single municipality answers, with those that may be meant.';
CREATE INDEX import_batch_by_digest ON import_batch (sha256, opened_at DESC);
CREATE INDEX import_batch_by_time ON import_batch (opened_at DESC);

CREATE TABLE import_row (
    batch_id uuid NOT NULL REFERENCES import_batch ON DELETE CASCADE,
    number integer NOT NULL CHECK (number >= 1),
    cells text[] NOT NULL,
    kind text NOT NULL DEFAULT 'unreadable' CHECK (kind IN ('new', 'update', 'duplicate', 'unreadable')),
    name text NOT NULL DEFAULT '' CHECK (length(name) <= 200),
    municipality_code text REFERENCES reference.municipality (code),
    detail jsonb NOT NULL DEFAULT '{}',
    taken boolean NOT NULL DEFAULT false,
    PRIMARY KEY (batch_id, number)
);
COMMENT ON TABLE import_row IS 'A row of the file and what it would do; taken once it was imported, its cells emptied then.';
CREATE INDEX import_row_by_kind ON import_row (batch_id, kind, number);

CREATE TABLE import_progress (
    batch_id uuid PRIMARY KEY REFERENCES import_batch ON DELETE CASCADE,
    done integer NOT NULL CHECK (done >= 0),
    total integer NOT NULL CHECK (total >= 0),
    at timestamptz NOT NULL
);
COMMENT ON TABLE import_progress IS 'How far an import is. Written beside the one transaction of the import, which shows nothing until it ends.';
