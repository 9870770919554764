-- What buyers look for and told the Pôle, from the public form on.

CREATE TABLE need (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    source text NOT NULL CHECK (source IN ('visitor')),
    what text NOT NULL CHECK (length(what) <= 200),
    detail text NOT NULL DEFAULT '' CHECK (length(detail) <= 4000),
    category_code text REFERENCES reference.category (code),
    place_code text CHECK (place_code ~ '^([0-9]{5}|[0-9]{3}|[0-9]{2})$'),
    wanted_on date,
    organization text NOT NULL DEFAULT '' CHECK (length(organization) <= 160),
    contact_name text CHECK (length(btrim(contact_name)) BETWEEN 2 AND 120),
    contact_email text CHECK (length(contact_email) BETWEEN 3 AND 254),
    locale text NOT NULL CHECK (locale IN ('fr', 'en')),
    status text NOT NULL CHECK (status IN ('unconfirmed', 'to-treat', 'taken', 'answered', 'closed')),
    taken_by uuid REFERENCES member,
    taken_by_name text CHECK (length(taken_by_name) <= 200),
    closed_as text CHECK (closed_as IN ('no-supplier', 'out-of-scope', 'withdrawn', 'duplicate')),
    told text NOT NULL DEFAULT '' CHECK (length(told) <= 4000),
    created_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    ended_at timestamptz,
    forgotten_at timestamptz,
    changed_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CHECK ((status = 'unconfirmed') = (confirmed_at IS NULL)),
    CHECK (status <> 'taken' OR taken_by_name IS NOT NULL),
    CHECK ((status IN ('answered', 'closed')) = (ended_at IS NOT NULL)),
    CHECK ((status = 'closed') = (closed_as IS NOT NULL)),
    CHECK (CASE WHEN forgotten_at IS NULL
        THEN length(btrim(what)) >= 3 AND contact_name IS NOT NULL AND contact_email IS NOT NULL
            AND (status NOT IN ('answered', 'closed') OR length(btrim(told)) >= 5)
        ELSE what = '' AND detail = '' AND organization = '' AND told = '' AND contact_name IS NULL AND contact_email IS NULL END)
);
COMMENT ON TABLE need IS 'Something someone looks for. place_code: a municipality, a territory or a region, as a search takes it. told: the answer, or why it was closed, as the person read it. contact_* is never published. forgotten_at: when all that was written and the person were taken out; what is left is counted, and shown to nobody.';
CREATE INDEX need_by_status ON need (status, created_at);
CREATE INDEX need_to_forget ON need (changed_at) WHERE forgotten_at IS NULL;
CREATE INDEX need_unconfirmed ON need (contact_email) WHERE status = 'unconfirmed';
