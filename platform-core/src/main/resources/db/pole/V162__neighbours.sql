-- Enterprises that other Pôles list, named in the declarations of this one's buyers.

CREATE TABLE neighbour (
    id uuid PRIMARY KEY,
    identity text NOT NULL UNIQUE CHECK (identity ~ '^(neq:[0-9]{10}|id:[0-9a-f-]{36})$'),
    name text NOT NULL CHECK (length(name) BETWEEN 2 AND 160),
    pole_name text NOT NULL CHECK (length(pole_name) BETWEEN 2 AND 200),
    category_code text REFERENCES reference.category (code),
    territory_code text REFERENCES reference.territory (code),
    seen_at timestamptz NOT NULL
);
COMMENT ON TABLE neighbour IS 'What another Pôle publishes of an enterprise that a declaration of here names. No contact, nobody''s name.';

CREATE TABLE declaration_neighbour_name (
    declaration_id uuid NOT NULL,
    key text NOT NULL,
    neighbour_id uuid NOT NULL REFERENCES neighbour,
    certainty text NOT NULL CHECK (certainty IN ('neq', 'name', 'said', 'doubtful')),
    PRIMARY KEY (declaration_id, key),
    FOREIGN KEY (declaration_id, key) REFERENCES declaration_name ON DELETE CASCADE
);
COMMENT ON TABLE declaration_neighbour_name IS 'The enterprise of another Pôle that a name of the extract means. Its row in declaration_name says none: it means no enterprise of this one.';

CREATE TABLE declaration_neighbour_line (
    declaration_id uuid NOT NULL,
    number integer NOT NULL,
    neighbour_id uuid NOT NULL REFERENCES neighbour,
    amount numeric(14, 2) NOT NULL CHECK (amount > 0),
    category_code text REFERENCES reference.category (code),
    territory_code text REFERENCES reference.territory (code),
    PRIMARY KEY (declaration_id, number, neighbour_id),
    FOREIGN KEY (declaration_id, number) REFERENCES declaration_version ON DELETE CASCADE
);
COMMENT ON TABLE declaration_neighbour_line IS 'A line of a declaration whose enterprise another Pôle lists, read from the accounts.';
CREATE INDEX declaration_neighbour_line_by_neighbour ON declaration_neighbour_line (neighbour_id);

CREATE TABLE neighbour_name_ruling (
    buyer_id uuid NOT NULL REFERENCES buyer ON DELETE CASCADE,
    name_digest bytea NOT NULL CHECK (length(name_digest) = 32),
    neighbour_id uuid NOT NULL REFERENCES neighbour ON DELETE CASCADE,
    same boolean NOT NULL,
    said_at timestamptz NOT NULL,
    PRIMARY KEY (buyer_id, name_digest, neighbour_id)
);
COMMENT ON TABLE neighbour_name_ruling IS 'What a buyer said of a name in its accounts and of an enterprise of another Pôle; see supplier_name_ruling.';
CREATE INDEX neighbour_name_ruling_by_neighbour ON neighbour_name_ruling (neighbour_id);
CREATE UNIQUE INDEX neighbour_name_means_one ON neighbour_name_ruling (buyer_id, name_digest) WHERE same;
