-- Reference data shared by every Pôle: dated territories, trades, legal forms, and the folding of text.
-- Run by the owner of the database, who is no superuser: trusted extensions only.
-- Every name inside a function is qualified, so that indexes, generated columns and restores
-- do not depend on anybody's search_path.

CREATE SCHEMA IF NOT EXISTS extensions;
GRANT USAGE ON SCHEMA extensions TO PUBLIC;

CREATE EXTENSION IF NOT EXISTS unaccent      WITH SCHEMA extensions;
CREATE EXTENSION IF NOT EXISTS pg_trgm       WITH SCHEMA extensions;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch WITH SCHEMA extensions;
CREATE EXTENSION IF NOT EXISTS btree_gist    WITH SCHEMA extensions;
CREATE EXTENSION IF NOT EXISTS pgcrypto      WITH SCHEMA extensions;

-- Text ------------------------------------------------------------------------------------------

CREATE FUNCTION reference.words(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN pg_catalog.btrim(pg_catalog.regexp_replace(
        pg_catalog.lower(pg_catalog.normalize(value, 'NFKC') COLLATE pg_catalog.pg_c_utf8),
        '[^[:alnum:]]+', ' ', 'g'));
COMMENT ON FUNCTION reference.words(text) IS
    'Letters and digits in lower case, anything else one space; accents kept. The same in every locale.';

CREATE FUNCTION reference.fold(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN pg_catalog.btrim(pg_catalog.regexp_replace(
        pg_catalog.lower(extensions.unaccent('extensions.unaccent'::pg_catalog.regdictionary,
            reference.words(value)) COLLATE pg_catalog.pg_c_utf8),
        '[^[:alnum:]]+', ' ', 'g'));
COMMENT ON FUNCTION reference.fold(text) IS
    'Words without accents: «L’Érable – Saint-Cœur» gives «l erable saint coeur». Compare, sort and search names on it.';

CREATE FUNCTION reference.place_key(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN pg_catalog.regexp_replace(
        pg_catalog.regexp_replace(
            pg_catalog.regexp_replace(
                pg_catalog.regexp_replace(
                    pg_catalog.regexp_replace(
                        pg_catalog.regexp_replace(
                            pg_catalog.regexp_replace(reference.fold(value), '(?<=.)( (qc|quebec|canada))+$', ''),
                            '\mste\M', 'sainte', 'g'),
                        '\mst\M', 'saint', 'g'),
                    '\mn d\M', 'notre dame', 'g'),
                '\mmt\M', 'mont', 'g'),
            '^(ville|municipalite|paroisse|canton|cantons unis|village|municipalite de paroisse|municipalite de la paroisse) (de|d|du|des) ', ''),
        '^(la|le|les|l) ', '');
COMMENT ON FUNCTION reference.place_key(text) IS
    'Key by which a written place is recognised: «Ville de La Tuque (Québec)» and «la tuque» give «tuque», «St-» gives «saint».';

CREATE FUNCTION reference.distance_km(
        latitude_a numeric, longitude_a numeric, latitude_b numeric, longitude_b numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN pg_catalog.round((12742 * pg_catalog.asin(pg_catalog.sqrt(LEAST(1,
        pg_catalog.power(pg_catalog.sind((latitude_b - latitude_a)::float8 / 2), 2)
        + pg_catalog.cosd(latitude_a::float8) * pg_catalog.cosd(latitude_b::float8)
          * pg_catalog.power(pg_catalog.sind((longitude_b - longitude_a)::float8 / 2), 2)))))::numeric, 1);
COMMENT ON FUNCTION reference.distance_km(numeric, numeric, numeric, numeric) IS
    'Kilometres as the crow flies between two points in degrees, mean radius 6,371 km.';

-- Territory -------------------------------------------------------------------------------------

CREATE TABLE reference.region (
    code       text PRIMARY KEY CHECK (code ~ '^[0-9]{2}$'),
    name_fr    text NOT NULL CHECK (name_fr <> ''),
    name_en    text NOT NULL CHECK (name_en <> ''),
    valid_from date,
    valid_to   date,
    CONSTRAINT region_period CHECK (valid_to > valid_from)
);
COMMENT ON TABLE reference.region IS 'The 17 administrative regions. In every table: valid_from null = before our records, valid_to = first day it no longer holds, null = in force.';

CREATE TABLE reference.territory (
    code        text PRIMARY KEY CHECK (code ~ '^[0-9]{3}$'),
    name        text NOT NULL CHECK (name <> ''),
    full_name   text NOT NULL CHECK (full_name <> ''),
    kind        text NOT NULL CHECK (kind IN ('mrc', 'equivalent')),
    region_code text NOT NULL REFERENCES reference.region,
    latitude    numeric(7, 4) NOT NULL CHECK (latitude BETWEEN 44 AND 63),
    longitude   numeric(7, 4) NOT NULL CHECK (longitude BETWEEN -80 AND -56),
    valid_from  date,
    valid_to    date,
    CONSTRAINT territory_period CHECK (valid_to > valid_from)
);
CREATE INDEX territory_region ON reference.territory (region_code);
COMMENT ON TABLE reference.territory IS 'The 104 territories: 87 MRC and 17 equivalents.';
COMMENT ON COLUMN reference.territory.full_name IS 'As written in a sentence: «MRC de L''Érable», «Ville de Sherbrooke».';
COMMENT ON COLUMN reference.territory.latitude IS 'Centre of its official polygon, waters included, in degrees; approximate, for ordering by distance.';

CREATE TABLE reference.municipality (
    code            text PRIMARY KEY CHECK (code ~ '^[0-9]{5}$'),
    name            text NOT NULL CHECK (name <> ''),
    designation     text NOT NULL CHECK (designation <> ''),
    territory_code  text NOT NULL REFERENCES reference.territory,
    population      integer CHECK (population >= 0),
    is_municipality boolean NOT NULL,
    latitude        numeric(7, 4) CHECK (latitude BETWEEN 44 AND 63),
    longitude       numeric(7, 4) CHECK (longitude BETWEEN -80 AND -56),
    valid_from      date,
    valid_to        date,
    successor_code  text REFERENCES reference.municipality,
    search_key      text NOT NULL GENERATED ALWAYS AS (reference.place_key(name)) STORED,
    CONSTRAINT municipality_period CHECK (valid_to > valid_from),
    CONSTRAINT municipality_point CHECK ((latitude IS NULL) = (longitude IS NULL)),
    CONSTRAINT municipality_successor CHECK (successor_code <> code AND (successor_code IS NULL OR valid_to IS NOT NULL))
);
CREATE INDEX municipality_territory ON reference.municipality (territory_code);
CREATE INDEX municipality_successor ON reference.municipality (successor_code) WHERE successor_code IS NOT NULL;
CREATE INDEX municipality_search_key ON reference.municipality (search_key);
CREATE INDEX municipality_search_trigrams ON reference.municipality USING gin (search_key extensions.gin_trgm_ops);
COMMENT ON TABLE reference.municipality IS 'Municipalities, reserves and unorganised territories. Names repeat: the code is the key.';
COMMENT ON COLUMN reference.municipality.is_municipality IS 'False for reserves, Cree and Inuit lands and unorganised territories.';
COMMENT ON COLUMN reference.municipality.latitude IS 'Null when unknown: use the centre of the territory.';

CREATE TABLE reference.municipality_alias (
    alias             text NOT NULL CHECK (alias <> ''),
    municipality_code text NOT NULL REFERENCES reference.municipality,
    search_key        text NOT NULL GENERATED ALWAYS AS (reference.place_key(alias)) STORED,
    PRIMARY KEY (alias, municipality_code)
);
CREATE INDEX municipality_alias_search_key ON reference.municipality_alias (search_key);
CREATE INDEX municipality_alias_municipality ON reference.municipality_alias (municipality_code);
COMMENT ON TABLE reference.municipality_alias IS 'Former cities, boroughs and usual short names still written in addresses.';

CREATE TABLE reference.known_pole (
    code               text PRIMARY KEY CHECK (code ~ '^[A-Z]{2,4}$'),
    slug               text NOT NULL CHECK (slug ~ '^[a-z]+(-[a-z]+)*$'),
    name               text NOT NULL CHECK (name <> ''),
    short_name         text NOT NULL CHECK (short_name <> ''),
    territorial        boolean NOT NULL,
    coverage_certainty text NOT NULL CHECK (coverage_certainty IN ('read', 'deduced', 'memory')),
    valid_from         date,
    valid_to           date,
    CONSTRAINT known_pole_slug UNIQUE (slug) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT known_pole_period CHECK (valid_to > valid_from)
);
COMMENT ON TABLE reference.known_pole IS 'The 22 Pôles of Québec, whether or not they use the platform. Their coverage proposes, the registry of Pôles decides.';

CREATE TABLE reference.known_pole_territory (
    pole_code      text NOT NULL REFERENCES reference.known_pole,
    territory_code text NOT NULL REFERENCES reference.territory,
    PRIMARY KEY (pole_code, territory_code)
);
CREATE INDEX known_pole_territory_territory ON reference.known_pole_territory (territory_code);

CREATE TABLE reference.map_tile (
    layer       text NOT NULL CHECK (layer IN ('region', 'pole')),
    code        text NOT NULL CHECK (code <> ''),
    tile_column integer NOT NULL CHECK (tile_column BETWEEN 1 AND 12),
    tile_row    integer NOT NULL CHECK (tile_row BETWEEN 1 AND 12),
    PRIMARY KEY (layer, code),
    UNIQUE (layer, tile_column, tile_row) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE reference.map_tile IS 'Place of each region and Pôle on the tile map of Québec; column 1 is west, row 1 is north.';

-- What is sold, why, and by whom ----------------------------------------------------------------

CREATE TABLE reference.category (
    code           text PRIMARY KEY CHECK (code ~ '^[a-z]+(-[a-z]+)*$'),
    name_fr        text NOT NULL CHECK (name_fr <> ''),
    name_en        text NOT NULL CHECK (name_en <> ''),
    description_fr text NOT NULL,
    description_en text NOT NULL,
    sort           integer NOT NULL,
    valid_from     date,
    valid_to       date,
    CONSTRAINT category_period CHECK (valid_to > valid_from)
);
COMMENT ON TABLE reference.category IS 'Portfolio categories, in the words of buyers.';

CREATE TABLE reference.seao_category (
    code       text PRIMARY KEY CHECK (code ~ '^[A-Z]+[0-9]+$'),
    nature     text NOT NULL CHECK (nature IN ('goods', 'services', 'works', 'other')),
    name_fr    text NOT NULL CHECK (name_fr <> ''),
    name_en    text NOT NULL CHECK (name_en <> ''),
    sort       integer NOT NULL,
    valid_from date,
    valid_to   date,
    CONSTRAINT seao_category_period CHECK (valid_to > valid_from)
);
COMMENT ON TABLE reference.seao_category IS 'The 57 categories of SEAO notices. English names are ours.';

CREATE TABLE reference.category_seao (
    category_code text NOT NULL REFERENCES reference.category,
    seao_code     text NOT NULL REFERENCES reference.seao_category,
    PRIMARY KEY (category_code, seao_code)
);
CREATE INDEX category_seao_seao ON reference.category_seao (seao_code);
COMMENT ON TABLE reference.category_seao IS 'Which SEAO categories may interest the sellers of a portfolio category: a hint for matching, made by hand.';

CREATE TABLE reference.legal_form (
    code          text PRIMARY KEY CHECK (code ~ '^[a-z]+(-[a-z]+)*$'),
    family        text NOT NULL CHECK (family IN ('cooperative', 'nonprofit', 'mutual', 'association')),
    register_code text CHECK (register_code ~ '^[A-Z]{3,5}$'),
    name_fr       text NOT NULL CHECK (name_fr <> ''),
    name_en       text NOT NULL CHECK (name_en <> ''),
    eligible      boolean NOT NULL,
    sort          integer NOT NULL,
    valid_from    date,
    valid_to      date,
    CONSTRAINT legal_form_period CHECK (valid_to > valid_from)
);
COMMENT ON TABLE reference.legal_form IS 'Legal forms and whether art. 3 of RLRQ E-1.1.1 admits them. The form alone never makes an enterprise eligible.';
COMMENT ON COLUMN reference.legal_form.register_code IS 'Form code in the Registre des entreprises.';

CREATE TABLE reference.social_purpose (
    code       text PRIMARY KEY CHECK (code ~ '^[a-z]+(-[a-z]+)*$'),
    name_fr    text NOT NULL CHECK (name_fr <> ''),
    name_en    text NOT NULL CHECK (name_en <> ''),
    certainty  text NOT NULL CHECK (certainty IN ('read', 'memory')),
    sort       integer NOT NULL,
    valid_from date,
    valid_to   date,
    CONSTRAINT social_purpose_period CHECK (valid_to > valid_from)
);
COMMENT ON TABLE reference.social_purpose IS 'Why an enterprise exists: 13 domains after those of the Institut de la statistique du Québec.';

-- Where it all comes from -----------------------------------------------------------------------

CREATE TABLE reference.dataset (
    name      text PRIMARY KEY,
    checksum  text NOT NULL CHECK (checksum ~ '^[0-9a-f]{64}$'),
    row_count integer NOT NULL CHECK (row_count >= 0),
    source    text NOT NULL,
    licence   text NOT NULL,
    loaded_at timestamptz NOT NULL
);
COMMENT ON TABLE reference.dataset IS 'What was loaded, from where, under which licence; the checksum (SHA-256 of the file) makes a second loading free.';
