-- Needs that reached the Pôle by mail, dropped by its team.

ALTER TABLE need
    ADD COLUMN mail_id text UNIQUE CHECK (length(mail_id) BETWEEN 1 AND 250),
    DROP CONSTRAINT need_source_check,
    ADD CONSTRAINT need_source_check CHECK (source IN ('visitor', 'mail')),
    ADD CONSTRAINT need_mailed CHECK ((source = 'mail') = (mail_id IS NOT NULL));
COMMENT ON COLUMN need.mail_id IS 'Tells a mail from others, so that one dropped twice makes one need.';
