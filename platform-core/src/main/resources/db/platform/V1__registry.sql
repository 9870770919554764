-- The registry of Pôles and what the deployment keeps for itself. Nothing personal about a Pôle's people is here.

CREATE TABLE platform.pole (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' AND length(slug) BETWEEN 3 AND 40),
    name text NOT NULL CHECK (length(btrim(name)) BETWEEN 3 AND 160),
    status text NOT NULL CHECK (status IN ('opening', 'active', 'maintenance', 'suspended', 'archived')),
    schema_name text NOT NULL UNIQUE CHECK (schema_name ~ '^pole_[a-z0-9_]{3,50}$'),
    login text NOT NULL UNIQUE CHECK (login ~ '^esja_pole_[a-z0-9_]{3,50}$'),
    login_version integer NOT NULL DEFAULT 1 CHECK (login_version > 0),
    organization_id text UNIQUE,
    languages text[] NOT NULL DEFAULT '{fr,en}' CHECK (languages @> '{fr}' AND languages <@ '{fr,en}'),
    opened_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE platform.pole IS 'One row per tenant: its schema, its login, its Keycloak Organization. The slug never changes.';

CREATE TABLE platform.pole_territory (
    pole_id uuid NOT NULL REFERENCES platform.pole ON DELETE CASCADE,
    territory_code text NOT NULL CHECK (territory_code ~ '^[0-9]{3}$'),
    valid_from date NOT NULL,
    valid_to date,
    PRIMARY KEY (pole_id, territory_code, valid_from),
    CHECK (valid_to IS NULL OR valid_to > valid_from)
);
COMMENT ON TABLE platform.pole_territory IS 'The dated set of territories a Pôle serves; a Pôle may have none.';
CREATE INDEX pole_territory_by_code ON platform.pole_territory (territory_code);

CREATE TABLE platform.audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    actor text NOT NULL,
    action text NOT NULL,
    pole_slug text,
    detail jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE platform.audit_entry IS 'What operators did to the deployment; the actor is an identity subject or a command, never a name.';
CREATE INDEX audit_entry_by_time ON platform.audit_entry (at DESC);

-- Sign-ins by which back-channel logout finds the HTTP session; survives restarts, works on several nodes.
CREATE TABLE platform.ended_session (
    session_key text PRIMARY KEY CHECK (length(session_key) <= 200),
    ended_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE platform.ended_session IS 'Identity sessions (OIDC sid) that Keycloak told us have ended; kept for a day.';

-- db-scheduler's table (its documentation, PostgreSQL).
CREATE TABLE platform.scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_execution_time ON platform.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_last_heartbeat ON platform.scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_by_priority ON platform.scheduled_tasks (priority DESC, execution_time ASC);
