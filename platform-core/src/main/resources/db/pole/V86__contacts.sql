-- The persons one may contact at an enterprise: each agreed herself, and each time someone saw her details is written down.

CREATE TABLE contact_rule (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    visibility text NOT NULL CHECK (visibility IN ('on-request', 'buyers', 'public')),
    changed_at timestamptz NOT NULL
);
COMMENT ON TABLE contact_rule IS 'Who sees the persons to contact of this Pôle''s enterprises. No row: buyers.';

CREATE TABLE contact_person (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    role text NOT NULL CHECK (role IN ('sales', 'tenders', 'delivery', 'direction')),
    name text NOT NULL CHECK (length(name) <= 120),
    function text NOT NULL CHECK (length(function) <= 120),
    email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254 AND email = lower(email)),
    phone text NOT NULL CHECK (length(phone) <= 40),
    locale text NOT NULL CHECK (locale IN ('fr', 'en')),
    asked_at timestamptz NOT NULL,
    agreed_at timestamptz,
    agreed_until date,
    audience text CHECK (audience IN ('on-request', 'buyers', 'public')),
    ended_at timestamptz,
    UNIQUE (supplier_id, email),
    CHECK (num_nulls(agreed_at, agreed_until, audience) IN (0, 3)),
    CHECK (CASE WHEN ended_at IS NULL
        THEN length(btrim(name)) >= 2
        ELSE name = '' AND function = '' AND phone = '' AND agreed_at IS NULL END)
);
COMMENT ON TABLE contact_person IS 'Someone whom the enterprise proposes to contact. Shown from agreed_at to agreed_until, to the narrower of audience, to which she agreed, and the Pôle''s rule. ended_at: she refused or withdrew; only her e-mail is left, so as not to write to her again.';

CREATE TABLE contact_reveal (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    contact_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    way text NOT NULL CHECK (way IN ('public', 'buyers', 'on-request')),
    buyer_id uuid,
    member_id uuid,
    organization text NOT NULL CHECK (length(organization) <= 160),
    viewer text NOT NULL CHECK (length(viewer) <= 120),
    purpose text NOT NULL CHECK (length(purpose) <= 1000),
    details text NOT NULL CHECK (details ~ '^[a-z]+(,[a-z]+)*$'),
    CHECK (way <> 'public' OR (buyer_id IS NULL AND member_id IS NULL AND viewer = '' AND organization = ''))
);
COMMENT ON TABLE contact_reveal IS 'Who saw which details of a person to contact, when and why. Rows are only ever added, and deleted after 24 months. No foreign key: what was seen stays true when the person, the enterprise or the buyer is gone.';
CREATE INDEX contact_reveal_by_person ON contact_reveal (contact_id, at DESC);
CREATE INDEX contact_reveal_by_supplier ON contact_reveal (supplier_id, at);
CREATE INDEX contact_reveal_by_time ON contact_reveal (at);
CREATE INDEX contact_reveal_by_member ON contact_reveal (member_id, at) WHERE member_id IS NOT NULL;

CREATE FUNCTION keep_contact_reveals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.at < now() - interval '23 months' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'contact_reveal is only ever added to';
END $$;
CREATE TRIGGER contact_reveal_kept BEFORE UPDATE OR DELETE ON contact_reveal FOR EACH ROW EXECUTE FUNCTION keep_contact_reveals();

CREATE TABLE contact_request (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    buyer_id uuid REFERENCES buyer ON DELETE CASCADE,
    member_id uuid REFERENCES member ON DELETE CASCADE,
    name text NOT NULL CHECK (length(btrim(name)) BETWEEN 2 AND 120),
    organization text NOT NULL CHECK (length(organization) <= 160),
    email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
    locale text NOT NULL CHECK (locale IN ('fr', 'en')),
    purpose text NOT NULL CHECK (length(btrim(purpose)) BETWEEN 10 AND 1000),
    status text NOT NULL CHECK (status IN ('unconfirmed', 'waiting', 'accepted', 'declined')),
    created_at timestamptz NOT NULL,
    with_pole boolean NOT NULL DEFAULT false,
    decided_at timestamptz,
    decided_by text CHECK (length(decided_by) <= 120),
    open_until timestamptz,
    CHECK (num_nulls(buyer_id, member_id) IN (0, 2)),
    CHECK ((status IN ('accepted', 'declined')) = (decided_at IS NOT NULL)),
    CHECK ((status = 'accepted') = (open_until IS NOT NULL))
);
COMMENT ON TABLE contact_request IS 'Someone asks to see the persons to contact of an enterprise; one of its managers decides. Accepted: the details are open to that person, or to that buyer, until open_until. with_pole: the Pôle was asked to decide, as nobody of the enterprise did.';
CREATE INDEX contact_request_by_supplier ON contact_request (supplier_id, created_at DESC);
CREATE UNIQUE INDEX contact_request_once ON contact_request (supplier_id, email) WHERE status IN ('unconfirmed', 'waiting');

CREATE TABLE contact_consultation (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    request_id uuid NOT NULL REFERENCES contact_request ON DELETE CASCADE,
    member_id uuid NOT NULL REFERENCES member ON DELETE CASCADE,
    UNIQUE (request_id, member_id)
);
COMMENT ON TABLE contact_consultation IS 'A manager who was asked by mail about a request; the link in that mail stands for this person and this request.';
