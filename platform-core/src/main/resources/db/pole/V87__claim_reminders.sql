-- Who decides about a claim that waits, since when, and how often they were reminded.

ALTER TABLE supplier_claim
    ADD COLUMN with_pole boolean NOT NULL DEFAULT false,
    ADD COLUMN asked_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN reminders integer NOT NULL DEFAULT 0 CHECK (reminders BETWEEN 0 AND 2),
    ADD COLUMN reminded_at timestamptz;
COMMENT ON COLUMN supplier_claim.with_pole IS 'Whether the Pôle decides: the enterprise had no manager, or none answered in 10 days.';
COMMENT ON COLUMN supplier_claim.asked_at IS 'Since when those who decide, the managers or the Pôle, know of it.';
