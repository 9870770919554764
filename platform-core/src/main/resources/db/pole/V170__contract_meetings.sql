-- A contract comes from a need, or from a meeting of its parties, or nobody says.

ALTER TABLE contract
    ADD COLUMN met_on date CHECK (met_on >= DATE '2000-01-01'),
    ADD COLUMN met_what text CHECK (length(btrim(met_what)) BETWEEN 3 AND 160),
    ADD CONSTRAINT contract_meeting_whole CHECK (num_nonnulls(met_on, met_what) IN (0, 2)),
    ADD CONSTRAINT contract_one_origin CHECK (need_id IS NULL OR met_on IS NULL);
COMMENT ON COLUMN contract.met_on IS 'The day of the meeting it comes from, met_what in words; kept as told, so that it stands without the activity that held it.';
