-- How a buyer buys: its regime, its policy, its own rules as dated facts, its champions, and the e-mail domains by which its people join.

CREATE TABLE organization (
    buyer_id uuid PRIMARY KEY REFERENCES buyer ON DELETE CASCADE,
    regime text CHECK (regime IN ('municipal', 'lcop-ministry', 'lcop-network', 'none')),
    policy text NOT NULL DEFAULT '' CHECK (length(policy) <= 4000),
    policy_url text NOT NULL DEFAULT '' CHECK (length(policy_url) <= 300),
    version integer NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL
);
COMMENT ON TABLE organization IS 'What a buyer told of its purchases; absent while it told nothing. regime: as it was corrected; NULL for the one that follows from the kind of the buyer.';

CREATE TABLE buyer_rule (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    buyer_id uuid NOT NULL REFERENCES buyer ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('threshold', 'rotation', 'responsible', 'other')),
    nature text CHECK (nature IN ('goods', 'services', 'works')),
    amount numeric(14, 2) CHECK (amount > 0 AND amount < 1000000000),
    text text NOT NULL CHECK (length(btrim(text)) BETWEEN 5 AND 1000),
    valid_from date NOT NULL,
    valid_to date CHECK (valid_to > valid_from),
    source text NOT NULL CHECK (length(btrim(source)) BETWEEN 3 AND 300),
    added_at timestamptz NOT NULL,
    added_by text NOT NULL CHECK (length(added_by) <= 200),
    CHECK (kind <> 'threshold' OR amount IS NOT NULL)
);
COMMENT ON TABLE buyer_rule IS 'A rule of purchase of the buyer itself, with where it is written. nature NULL: all. valid_to: the first day it no longer holds.';
CREATE INDEX buyer_rule_by_buyer ON buyer_rule (buyer_id, valid_from DESC);

CREATE TABLE buyer_champion (
    buyer_id uuid NOT NULL,
    member_id uuid NOT NULL,
    named_at timestamptz NOT NULL,
    PRIMARY KEY (buyer_id, member_id),
    FOREIGN KEY (buyer_id, member_id) REFERENCES buyer_member ON DELETE CASCADE
);
COMMENT ON TABLE buyer_champion IS 'Those of its people who carry social-economy purchases inside the organization.';

CREATE TABLE buyer_domain (
    domain text PRIMARY KEY CHECK (domain ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$' AND length(domain) <= 200),
    buyer_id uuid NOT NULL REFERENCES buyer ON DELETE CASCADE,
    asked_at timestamptz NOT NULL,
    asked_by text NOT NULL CHECK (length(asked_by) <= 200),
    confirmed_at timestamptz,
    confirmed_by text CHECK (length(confirmed_by) <= 200),
    CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL))
);
COMMENT ON TABLE buyer_domain IS 'Whoever proves to read mail at a confirmed domain may act for its buyer without an invitation.';
CREATE INDEX buyer_domain_by_buyer ON buyer_domain (buyer_id);

CREATE TABLE buyer_joining (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    buyer_id uuid NOT NULL REFERENCES buyer ON DELETE CASCADE,
    name text NOT NULL CHECK (length(btrim(name)) BETWEEN 2 AND 120),
    email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254 AND email = lower(email)),
    locale text NOT NULL CHECK (locale IN ('fr', 'en')),
    asked_at timestamptz NOT NULL
);
COMMENT ON TABLE buyer_joining IS 'Someone who asked to join by the domain of their address, until they answer the letter; kept seven days.';
CREATE INDEX buyer_joining_by_email ON buyer_joining (email);
