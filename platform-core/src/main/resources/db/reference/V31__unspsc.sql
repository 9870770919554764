-- UNSPSC codes by their French names, as SEAO's notices write them: no open French list of the whole nomenclature is known.

CREATE TABLE reference.unspsc (
    code       text PRIMARY KEY CHECK (code ~ '^[0-9]{8}$'),
    name       text NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 160),
    search_key text NOT NULL GENERATED ALWAYS AS (reference.fold(name)) STORED
);
CREATE INDEX unspsc_search_trigrams ON reference.unspsc USING gin (search_key extensions.gin_trgm_ops);
COMMENT ON TABLE reference.unspsc IS 'Each code with the name that stood beside it in the first notice that bore it; every import of SEAO adds those it meets (CC-BY 4.0, Secrétariat du Conseil du trésor).';

INSERT INTO reference.unspsc (code, name) VALUES
    ('24101603', 'Chariots élévateurs à fourche'),
    ('43211903', 'Écran tactile'),
    ('43211908', 'Tableau numérique interactif'),
    ('72120000', 'Construction de bâtiments non résidentiels'),
    ('76111501', 'Nettoyage d’édifices'),
    ('76120000', 'Élimination et traitement des déchets'),
    ('81101508', 'Ingénierie des bâtiments'),
    ('81200000', 'Architecture'),
    ('81201500', 'Services d’architectes'),
    ('91000000', 'Services domestiques et soins personnels'),
    ('93140000', 'Services sociaux et communautaires'),
    ('93141500', 'Services sociaux et développement social');
