-- What people wrote in a need is forgotten in time; what was sought, from whom, and how it ended is kept.

ALTER TABLE buyer_need ADD COLUMN forgotten_at timestamptz,
    ADD CONSTRAINT buyer_need_forgotten CHECK (forgotten_at IS NULL
        OR detail = '' AND returned_for = '' AND outcome_reason = '' AND written_by IS NULL AND written_by_name = '');
COMMENT ON COLUMN buyer_need.forgotten_at IS 'When the words, the documents and the names of people were taken out of the need, of its answers and of its messages.';
CREATE INDEX buyer_need_to_forget ON buyer_need (changed_at) WHERE forgotten_at IS NULL;
