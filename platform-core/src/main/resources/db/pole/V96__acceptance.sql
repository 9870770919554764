-- What the Pôle accepted of a profile, kept beside it, so that what changed since can be shown.

CREATE TABLE accepted_profile (
    supplier_id uuid PRIMARY KEY REFERENCES supplier ON DELETE CASCADE,
    form integer NOT NULL CHECK (form >= 1),
    data jsonb NOT NULL,
    beside jsonb NOT NULL,
    accepted_at timestamptz NOT NULL,
    accepted_by text NOT NULL CHECK (length(accepted_by) <= 200),
    changed_at timestamptz,
    changed_by text NOT NULL DEFAULT '' CHECK (length(changed_by) <= 200),
    asked_at timestamptz,
    asked text NOT NULL DEFAULT '' CHECK (length(asked) <= 2000),
    CHECK ((asked_at IS NULL) = (asked = ''))
);
COMMENT ON TABLE accepted_profile IS 'The profile as the Pôle last accepted it, written in that form, and what it showed beside its data: labels, other places, pictures. accepted_by is empty for one that was public before anyone looked. changed_at: its manager changed it since; asked: what the Pôle then asked to correct.';
CREATE INDEX accepted_profile_changed ON accepted_profile (changed_at) WHERE changed_at IS NOT NULL;
