-- Everything a Pôle owns. Applied once per Pôle, in its own schema (the default schema of this run).
-- Codes of territories, categories and forms are those of the schema "reference", enforced by foreign keys.

CREATE TABLE profile (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    name text NOT NULL CHECK (length(btrim(name)) BETWEEN 3 AND 160),
    programme text NOT NULL CHECK (length(btrim(programme)) BETWEEN 3 AND 160),
    tagline_fr text NOT NULL DEFAULT '' CHECK (length(tagline_fr) <= 200),
    tagline_en text NOT NULL DEFAULT '' CHECK (length(tagline_en) <= 200),
    intro_fr text NOT NULL DEFAULT '' CHECK (length(intro_fr) <= 4000),
    intro_en text NOT NULL DEFAULT '' CHECK (length(intro_en) <= 4000),
    accent text NOT NULL DEFAULT 'epinette' CHECK (accent ~ '^[a-z]{3,20}$'),
    logo_file uuid,
    email text NOT NULL DEFAULT '' CHECK (length(email) <= 254),
    phone text NOT NULL DEFAULT '' CHECK (length(phone) <= 40),
    website text NOT NULL DEFAULT '' CHECK (length(website) <= 300),
    privacy_officer_name text NOT NULL CHECK (length(btrim(privacy_officer_name)) BETWEEN 2 AND 120),
    privacy_officer_title text NOT NULL CHECK (length(btrim(privacy_officer_title)) BETWEEN 2 AND 120),
    privacy_officer_email text NOT NULL CHECK (length(privacy_officer_email) BETWEEN 3 AND 254),
    demonstration boolean NOT NULL DEFAULT false,
    published_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE profile IS 'The Pôle as visitors see it; exactly one row. The privacy officer is named publicly (P-39.1, art. 3.1).';

CREATE TABLE file (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    content_type text NOT NULL CHECK (content_type IN ('image/png', 'image/jpeg', 'image/webp', 'text/csv',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/pdf')),
    sha256 bytea NOT NULL CHECK (length(sha256) = 32),
    content bytea NOT NULL CHECK (length(content) <= 20971520),
    stored_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE profile ADD FOREIGN KEY (logo_file) REFERENCES file;

-- People -------------------------------------------------------------------------------------------------------------

CREATE TABLE member (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    subject text CHECK (length(subject) <= 100),
    email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254 AND email = lower(email)),
    name text NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 120),
    role text CHECK (role IN ('pole-admin', 'pole-agent', 'coach', 'partner')),
    locale text NOT NULL DEFAULT 'fr' CHECK (locale IN ('fr', 'en')),
    invited_at timestamptz NOT NULL DEFAULT now(),
    invitation_due_at timestamptz DEFAULT now(),
    invitation_attempts integer NOT NULL DEFAULT 0,
    invitation_sent_at timestamptz,
    first_signed_in_at timestamptz,
    ended_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE member IS 'A person with an account in this Pôle. role is the part in the Pôle''s team; NULL for those who only act for an enterprise or a buyer. subject is the OIDC sub, known from the first sign-in. invitation_due_at is NULL when nothing is to be sent.';
CREATE UNIQUE INDEX member_email ON member (email) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX member_subject ON member (subject) WHERE ended_at IS NULL;
CREATE INDEX member_invitation_due ON member (invitation_due_at) WHERE invitation_due_at IS NOT NULL;

CREATE TABLE consent (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    purpose text NOT NULL CHECK (purpose ~ '^[a-z][a-z-]{2,60}$'),
    wording text NOT NULL CHECK (length(wording) BETWEEN 10 AND 4000),
    subject_kind text NOT NULL CHECK (subject_kind IN ('supplier', 'buyer', 'member', 'need', 'contact', 'contact-request')),
    subject_id uuid NOT NULL,
    email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
    given_at timestamptz NOT NULL DEFAULT now(),
    withdrawn_at timestamptz
);
COMMENT ON TABLE consent IS 'Who agreed to what, in which words, and when (P-39.1, art. 8 and 14).';
CREATE INDEX consent_by_subject ON consent (subject_kind, subject_id);

CREATE TABLE mail_link (
    token_sha256 bytea PRIMARY KEY CHECK (length(token_sha256) = 32),
    purpose text NOT NULL CHECK (purpose ~ '^[a-z][a-z-]{2,60}$'),
    target_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CHECK (expires_at > created_at)
);
COMMENT ON TABLE mail_link IS 'Single-purpose expiring links sent by mail (/r/{token}); only the digest of the token is kept.';
CREATE INDEX mail_link_by_target ON mail_link (target_id, purpose);

CREATE TABLE audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    actor_id uuid,
    actor_name text NOT NULL CHECK (length(actor_name) <= 200),
    action text NOT NULL CHECK (action ~ '^[a-z][a-z0-9.-]{2,80}$'),
    object_kind text NOT NULL CHECK (object_kind ~ '^[a-z][a-z-]{1,40}$'),
    object_id text NOT NULL CHECK (length(object_id) <= 100),
    detail jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE audit_entry IS 'Who did what, when. Rows are only ever added.';
CREATE INDEX audit_entry_by_object ON audit_entry (object_kind, object_id, at DESC);
CREATE INDEX audit_entry_by_time ON audit_entry (at DESC);

CREATE TABLE outbox (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    message_id text NOT NULL UNIQUE CHECK (length(message_id) <= 250),
    recipient text NOT NULL CHECK (length(recipient) BETWEEN 3 AND 254),
    locale text NOT NULL CHECK (locale IN ('fr', 'en')),
    subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 250),
    body_text text NOT NULL,
    body_html text NOT NULL,
    queued_at timestamptz NOT NULL DEFAULT now(),
    attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT now(),
    sent_at timestamptz,
    failure text CHECK (length(failure) <= 500)
);
COMMENT ON TABLE outbox IS 'A mail is a row written with its fact; a job sends it, once.';
CREATE INDEX outbox_waiting ON outbox (next_attempt_at) WHERE sent_at IS NULL;

-- Directory ----------------------------------------------------------------------------------------------------------

CREATE TABLE supplier (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
    name text NOT NULL CHECK (length(btrim(name)) BETWEEN 2 AND 160),
    legal_name text NOT NULL DEFAULT '' CHECK (length(legal_name) <= 200),
    neq text UNIQUE CHECK (neq ~ '^[0-9]{10}$'),
    neq_override_reason text CHECK (length(neq_override_reason) BETWEEN 5 AND 300),
    legal_form text REFERENCES reference.legal_form (code),
    social_purpose text REFERENCES reference.social_purpose (code),
    founded_year integer CHECK (founded_year BETWEEN 1600 AND 2200),
    municipality_code text REFERENCES reference.municipality (code),
    address text NOT NULL DEFAULT '' CHECK (length(address) <= 200),
    postal_code text CHECK (postal_code ~ '^[A-Z][0-9][A-Z] [0-9][A-Z][0-9]$'),
    website text NOT NULL DEFAULT '' CHECK (length(website) <= 300),
    email text NOT NULL DEFAULT '' CHECK (length(email) <= 254),
    phone text NOT NULL DEFAULT '' CHECK (length(phone) <= 40),
    description_fr text NOT NULL DEFAULT '' CHECK (length(description_fr) <= 4000),
    description_en text NOT NULL DEFAULT '' CHECK (length(description_en) <= 4000),
    added_value_fr text NOT NULL DEFAULT '' CHECK (length(added_value_fr) <= 2000),
    added_value_en text NOT NULL DEFAULT '' CHECK (length(added_value_en) <= 2000),
    status text NOT NULL CHECK (status IN ('unconfirmed', 'submitted', 'changes-requested', 'listed', 'refused', 'withdrawn')),
    status_reason text NOT NULL DEFAULT '' CHECK (length(status_reason) <= 2000),
    aged_out boolean NOT NULL DEFAULT false,
    source text NOT NULL CHECK (source IN ('registration', 'import', 'staff', 'demonstration')),
    contact_name text NOT NULL DEFAULT '' CHECK (length(contact_name) <= 120),
    contact_email text NOT NULL DEFAULT '' CHECK (length(contact_email) <= 254),
    confirmed_on date,
    listed_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1,
    CHECK (status <> 'listed' OR (municipality_code IS NOT NULL AND listed_at IS NOT NULL)),
    CHECK (NOT aged_out OR status = 'withdrawn')
);
COMMENT ON TABLE supplier IS 'A social-economy enterprise known to this Pôle. name, address, phone, e-mail and website are the public ones of the enterprise; contact_* is the person we write to, never published.';
COMMENT ON COLUMN supplier.aged_out IS 'Withdrawn because nobody confirmed it any more, not by a decision of the Pôle: confirming it may bring it back.';
CREATE INDEX supplier_by_status ON supplier (status, name);
CREATE INDEX supplier_by_municipality ON supplier (municipality_code);
CREATE INDEX supplier_by_folded_name ON supplier (reference.fold(name));

CREATE TABLE offering (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    position integer NOT NULL CHECK (position BETWEEN 0 AND 500),
    title text NOT NULL CHECK (length(btrim(title)) BETWEEN 2 AND 160),
    title_en text NOT NULL DEFAULT '' CHECK (length(title_en) <= 160),
    description text NOT NULL DEFAULT '' CHECK (length(description) <= 2000),
    keywords text NOT NULL DEFAULT '' CHECK (length(keywords) <= 500),
    category_code text NOT NULL REFERENCES reference.category (code),
    seao_category text REFERENCES reference.seao_category (code),
    mode text NOT NULL DEFAULT 'sale' CHECK (mode IN ('sale', 'rental', 'sale-and-rental')),
    UNIQUE (supplier_id, position) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE offering IS 'One thing an enterprise sells or rents; each has its own service areas.';
CREATE INDEX offering_by_supplier ON offering (supplier_id);
CREATE INDEX offering_by_category ON offering (category_code, supplier_id);

CREATE TABLE service_area (
    offering_id uuid NOT NULL REFERENCES offering ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('municipality', 'territory', 'region', 'quebec', 'radius')),
    code text NOT NULL,
    radius_km integer CHECK (radius_km BETWEEN 1 AND 1500),
    PRIMARY KEY (offering_id, kind, code),
    CHECK (CASE kind
        WHEN 'municipality' THEN code ~ '^[0-9]{5}$'
        WHEN 'territory' THEN code ~ '^[0-9]{3}$'
        WHEN 'region' THEN code ~ '^[0-9]{2}$'
        WHEN 'radius' THEN code ~ '^[0-9]{5}$'
        ELSE code = 'QC' END),
    CHECK ((kind = 'radius') = (radius_km IS NOT NULL))
);
COMMENT ON TABLE service_area IS 'Where an offering is delivered: a municipality, an MRC, a region, all Québec, or km around a municipality.';
CREATE INDEX service_area_by_code ON service_area (kind, code, offering_id);

CREATE TABLE eligibility_review (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    decision text NOT NULL CHECK (decision IN ('accepted', 'changes-requested', 'refused')),
    reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    reviewer_id uuid REFERENCES member,
    reviewer_name text NOT NULL CHECK (length(reviewer_name) <= 120),
    decided_at timestamptz NOT NULL DEFAULT now(),
    revalidate_on date,
    CHECK ((decision = 'accepted') = (revalidate_on IS NOT NULL)),
    CHECK (decision = 'accepted' OR length(btrim(reason)) >= 5)
);
COMMENT ON TABLE eligibility_review IS 'A decision on art. 3 of the Loi sur l''économie sociale (RLRQ E-1.1.1). Listing is not a certification.';
CREATE INDEX eligibility_review_by_supplier ON eligibility_review (supplier_id, decided_at DESC);

CREATE TABLE eligibility_evidence (
    review_id uuid NOT NULL REFERENCES eligibility_review ON DELETE CASCADE,
    principle text NOT NULL CHECK (principle IN ('needs', 'independence', 'democracy', 'viability', 'surplus', 'devolution')),
    met boolean NOT NULL,
    evidence text NOT NULL DEFAULT '' CHECK (length(evidence) <= 1000),
    PRIMARY KEY (review_id, principle)
);
COMMENT ON TABLE eligibility_evidence IS 'Per principle of art. 3, in its order: what shows that it is met.';

CREATE TABLE supplier_member (
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    member_id uuid NOT NULL REFERENCES member ON DELETE CASCADE,
    role text NOT NULL DEFAULT 'manager' CHECK (role IN ('manager', 'contributor')),
    since timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (supplier_id, member_id)
);
COMMENT ON COLUMN supplier_member.role IS 'A manager also decides about people, claims, requests for contact details and the bid file.';
CREATE INDEX supplier_member_by_member ON supplier_member (member_id);

CREATE TABLE supplier_claim (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    name text NOT NULL CHECK (length(btrim(name)) BETWEEN 2 AND 120),
    email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
    message text NOT NULL DEFAULT '' CHECK (length(message) <= 1000),
    status text NOT NULL CHECK (status IN ('unconfirmed', 'waiting', 'accepted', 'refused')),
    created_at timestamptz NOT NULL DEFAULT now(),
    decided_at timestamptz,
    decided_by text CHECK (length(decided_by) <= 120),
    reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 1000)
);
COMMENT ON TABLE supplier_claim IS 'Someone says they manage an enterprise already listed; a person of the Pôle or of the enterprise decides, never the software.';
CREATE INDEX supplier_claim_open ON supplier_claim (status, created_at);
CREATE UNIQUE INDEX supplier_claim_once ON supplier_claim (supplier_id, email) WHERE status IN ('unconfirmed', 'waiting');

-- Buyers, shortlists, contracts --------------------------------------------------------------------------------------

CREATE TABLE buyer (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
    name text NOT NULL CHECK (length(btrim(name)) BETWEEN 2 AND 160),
    kind text NOT NULL CHECK (kind IN ('municipality', 'mrc', 'health-network', 'school-service-centre', 'cegep', 'university',
        'ministry', 'state-company', 'cooperative', 'non-profit', 'private', 'other')),
    neq text UNIQUE CHECK (neq ~ '^[0-9]{10}$'),
    municipality_code text REFERENCES reference.municipality (code),
    website text NOT NULL DEFAULT '' CHECK (length(website) <= 300),
    status text NOT NULL CHECK (status IN ('unconfirmed', 'submitted', 'accepted', 'refused')),
    status_reason text NOT NULL DEFAULT '' CHECK (length(status_reason) <= 2000),
    source text NOT NULL CHECK (source IN ('registration', 'staff', 'demonstration')),
    contact_name text NOT NULL DEFAULT '' CHECK (length(contact_name) <= 120),
    contact_email text NOT NULL DEFAULT '' CHECK (length(contact_email) <= 254),
    contact_function text NOT NULL DEFAULT '' CHECK (length(contact_function) <= 120),
    accepted_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1,
    CHECK (status <> 'accepted' OR accepted_at IS NOT NULL)
);
CREATE INDEX buyer_by_status ON buyer (status, name);

CREATE TABLE buyer_member (
    buyer_id uuid NOT NULL REFERENCES buyer ON DELETE CASCADE,
    member_id uuid NOT NULL REFERENCES member ON DELETE CASCADE,
    role text NOT NULL CHECK (role IN ('buyer-manager', 'buyer-member')),
    since timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (buyer_id, member_id)
);
CREATE INDEX buyer_member_by_member ON buyer_member (member_id);

CREATE TABLE shortlist (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    buyer_id uuid NOT NULL REFERENCES buyer ON DELETE CASCADE,
    name text NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 120),
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (buyer_id, name)
);

CREATE TABLE shortlist_item (
    shortlist_id uuid NOT NULL REFERENCES shortlist ON DELETE CASCADE,
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    note text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
    added_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (shortlist_id, supplier_id)
);

CREATE TABLE contract (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    supplier_id uuid NOT NULL REFERENCES supplier,
    buyer_id uuid NOT NULL REFERENCES buyer,
    title text NOT NULL CHECK (length(btrim(title)) BETWEEN 3 AND 200),
    category_code text REFERENCES reference.category (code),
    nature text NOT NULL CHECK (nature IN ('goods', 'services', 'works')),
    mode text NOT NULL CHECK (mode IN ('direct', 'limited', 'open', 'other')),
    amount numeric(14, 2) NOT NULL CHECK (amount > 0 AND amount < 1000000000),
    tax_basis text NOT NULL CHECK (tax_basis IN ('before-tax', 'net', 'tax-included')),
    period_from date NOT NULL,
    period_to date NOT NULL,
    declared_by text NOT NULL CHECK (declared_by IN ('buyer', 'supplier', 'staff')),
    declared_at timestamptz NOT NULL DEFAULT now(),
    answer text NOT NULL DEFAULT 'waiting' CHECK (answer IN ('waiting', 'confirmed', 'contested')),
    answered_at timestamptz,
    answer_note text NOT NULL DEFAULT '' CHECK (length(answer_note) <= 1000),
    buyer_allows_public boolean NOT NULL DEFAULT false,
    supplier_allows_public boolean NOT NULL DEFAULT false,
    demonstration boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    CHECK (period_to >= period_from),
    CHECK ((answer = 'waiting') = (answered_at IS NULL))
);
COMMENT ON TABLE contract IS 'A realized contract. mode: OCDS procurementMethod (direct = gré à gré, limited = invitation, open = appel d''offres public). Evidence grade: declared until the other party confirms.';
CREATE INDEX contract_by_supplier ON contract (supplier_id, period_to DESC);
CREATE INDEX contract_by_buyer ON contract (buyer_id, period_to DESC);
CREATE INDEX contract_waiting ON contract (answer, declared_at);
