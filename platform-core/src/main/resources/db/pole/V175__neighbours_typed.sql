-- A line of an enterprise that another Pôle lists may be typed, like any other; what is typed stands when accounts are read.

ALTER TABLE declaration_neighbour_line
    ADD COLUMN mode text CHECK (mode IN ('direct', 'limited', 'open', 'other')),
    ADD COLUMN source text NOT NULL DEFAULT 'file' CHECK (source IN ('typed', 'file'));
ALTER TABLE declaration_neighbour_line ALTER COLUMN source DROP DEFAULT;
COMMENT ON TABLE declaration_neighbour_line IS 'A line of a declaration whose enterprise another Pôle lists: read from the accounts, or typed.';
