-- French search: a folded configuration, synonyms of the trades, and correction of typing mistakes.

-- Accented stop words leave first («à», «été»), then accents, then endings.
CREATE TEXT SEARCH DICTIONARY reference.french_stop (
    TEMPLATE = pg_catalog.simple, STOPWORDS = french, ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION reference.french_folded (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION reference.french_folded
    ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part
    WITH reference.french_stop, extensions.unaccent, pg_catalog.french_stem;
ALTER TEXT SEARCH CONFIGURATION reference.french_folded
    ALTER MAPPING FOR numword, numhword, hword_numpart
    WITH extensions.unaccent, pg_catalog.simple;
COMMENT ON TEXT SEARCH CONFIGURATION reference.french_folded IS
    'French without accents. Feed it through reference.base_words, as reference.search_vector does.';

CREATE FUNCTION reference.base_words(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN pg_catalog.regexp_replace(
        pg_catalog.regexp_replace(
            pg_catalog.regexp_replace(
                reference.words(value) COLLATE pg_catalog.pg_c_utf8, '\mst(es?|s)?\M', 'saint\1', 'g'),
            '(\w{2}[ée])es?\M', '\1', 'g'),
        '(\w{3}[aiouéè])s\M', '\1', 'g');
COMMENT ON FUNCTION reference.base_words(text) IS
    'Words without the endings that the French stemmer leaves («vélos», «menus», «usagées»), and «St-», «Ste-» in full.';

CREATE FUNCTION reference.search_vector(
        name text, offerings text, keywords text DEFAULT NULL, place text DEFAULT NULL, told text DEFAULT NULL) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        pg_catalog.setweight(pg_catalog.to_tsvector('reference.french_folded'::pg_catalog.regconfig,
            pg_catalog.left(reference.base_words(COALESCE(name, '')), 1000)), 'A')
        OPERATOR(pg_catalog.||)
        pg_catalog.setweight(pg_catalog.to_tsvector('reference.french_folded'::pg_catalog.regconfig,
            pg_catalog.left(reference.base_words(COALESCE(offerings, '')), 40000)), 'B')
        OPERATOR(pg_catalog.||)
        pg_catalog.setweight(pg_catalog.to_tsvector('reference.french_folded'::pg_catalog.regconfig,
            pg_catalog.left(reference.base_words(COALESCE(keywords, '')), 95000)), 'C')
        OPERATOR(pg_catalog.||)
        pg_catalog.setweight(pg_catalog.to_tsvector('reference.french_folded'::pg_catalog.regconfig,
            pg_catalog.left(reference.base_words(COALESCE(place, '')), 8000)), 'D')
        OPERATOR(pg_catalog.||)
        pg_catalog.setweight(pg_catalog.to_tsvector('reference.french_folded'::pg_catalog.regconfig,
            pg_catalog.left(said.words, CASE WHEN pg_catalog.octet_length(said.words) < 1.25 * pg_catalog.length(said.words)
                THEN 220000 ELSE 100000 END)), 'D')
    FROM (SELECT reference.base_words(COALESCE(told, '')) OFFSET 0) AS said (words);
END;
COMMENT ON FUNCTION reference.search_vector(text, text, text, text, text) IS
    'What a document says, weighted: name A, what it sells B, by which other words that is known C, where it is and what it tells of itself D. Reads all that a hundred offerings may hold, and stays under the megabyte of a tsvector (a character takes two bytes at most in Latin letters, four in others). Fit for a generated column.';

CREATE FUNCTION reference.lexeme_key(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT COALESCE(pg_catalog.string_agg(lexeme, ' ' ORDER BY positions[1]), '')
        FROM pg_catalog.unnest(pg_catalog.to_tsvector(
            'reference.french_folded'::pg_catalog.regconfig, reference.base_words(value))));
COMMENT ON FUNCTION reference.lexeme_key(text) IS
    'The lexemes of an expression in their order: «boîtes à lunch» and «boite a lunch» give the same key.';

CREATE TABLE reference.synonym (
    term          text NOT NULL CHECK (term <> ''),
    expansion     text NOT NULL CHECK (expansion <> ''),
    language      text NOT NULL CHECK (language IN ('fr', 'en')),
    both_ways     boolean NOT NULL,
    term_key      text NOT NULL GENERATED ALWAYS AS (reference.lexeme_key(term)) STORED,
    expansion_key text NOT NULL GENERATED ALWAYS AS (reference.lexeme_key(expansion)) STORED,
    PRIMARY KEY (term, expansion),
    CONSTRAINT synonym_says_something CHECK (term_key <> '' AND expansion_key <> '' AND term_key <> expansion_key)
);
CREATE INDEX synonym_term ON reference.synonym (term_key);
CREATE INDEX synonym_expansion ON reference.synonym (expansion_key) WHERE both_ways;
COMMENT ON TABLE reference.synonym IS 'Whoever searches the term also finds the expansion; with both_ways, the reverse too.';
COMMENT ON COLUMN reference.synonym.language IS 'Language of the term; the expansion is French.';

CREATE TABLE reference.shared_synonym (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    term          text NOT NULL CHECK (length(btrim(term)) BETWEEN 2 AND 80),
    expansion     text NOT NULL CHECK (length(btrim(expansion)) BETWEEN 2 AND 80),
    both_ways     boolean NOT NULL,
    added_by      text NOT NULL CHECK (length(added_by) <= 200),
    added_at      timestamptz NOT NULL,
    term_key      text NOT NULL GENERATED ALWAYS AS (reference.lexeme_key(term)) STORED,
    expansion_key text NOT NULL GENERATED ALWAYS AS (reference.lexeme_key(expansion)) STORED,
    UNIQUE (term_key, expansion_key),
    CONSTRAINT shared_synonym_says_something CHECK (term_key <> '' AND expansion_key <> '' AND term_key <> expansion_key)
);
CREATE INDEX shared_synonym_expansion ON reference.shared_synonym (expansion_key) WHERE both_ways;
COMMENT ON TABLE reference.shared_synonym IS 'Synonyms that the province adds for all Pôles; written by esja_platform. added_by is an identity subject.';

CREATE VIEW reference.every_synonym AS
    SELECT term, expansion, both_ways, term_key, expansion_key FROM reference.synonym
    UNION ALL SELECT term, expansion, both_ways, term_key, expansion_key FROM reference.shared_synonym;

CREATE FUNCTION reference.key_query(key text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN '(''' || pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(
        key, E'\\', E'\\\\'), '''', ''''''), ' ', ''' & ''') || ''')';
COMMENT ON FUNCTION reference.key_query(text) IS 'A lexeme key as the text of a tsquery that wants all its lexemes.';

CREATE FUNCTION reference.whole_codes(q text) RETURNS text
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
    SET search_path = pg_catalog
AS $$
DECLARE
    apart text[];
BEGIN
    IF q !~ '[[:alnum:]][\s.-][0-9]' THEN
        RETURN q;
    END IF;
    FOR apart IN
        SELECT regexp_matches(q, '(?<![0-9][\s.-])\m[0-9](?:[\s.-]?[0-9]){7}(?:(?:[\s.-]?[0-9]){2})?\M(?![\s.-][0-9])', 'g')
    LOOP
        q := replace(q, apart[1], regexp_replace(apart[1], '[^0-9]', '', 'g'));
    END LOOP;
    FOR apart IN
        SELECT ARRAY[typed[1], code]
        FROM regexp_matches(q, '\m[A-Za-z]{1,3}[\s.-][0-9]{1,2}\M', 'g') AS typed
        JOIN reference.seao_category ON code = upper(regexp_replace(typed[1], '[\s.-]', ''))
    LOOP
        q := replace(q, apart[1], apart[2]);
    END LOOP;
    RETURN q;
END
$$;
COMMENT ON FUNCTION reference.whole_codes(text) IS
    'Codes in one piece, however they were typed: «1199 990 012» (NEQ), «43-21-19-03» (UNSPSC), «S 5» (SEAO). A run of digits counts when it makes eight or ten of them.';

CREATE FUNCTION reference.search_query(
        q text, last_word_unfinished boolean DEFAULT true, every_word boolean DEFAULT true,
        with_synonyms boolean DEFAULT true, own_synonyms regclass DEFAULT NULL) RETURNS tsquery
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path = pg_catalog
    SET client_min_messages = warning
AS $$
DECLARE
    -- Stop words typed without their accent, courtesies, and small English words.
    filler CONSTANT text[] := ARRAY['a', 'ete', 'meme', 'the', 'of', 'for', 'and', 'with', 'near', 'an', 'in', 'to', 'we', 'need',
        'cherche', 'cherchons', 'recherchons', 'besoin', 'svp', 'quelqu', 'faire', 'refaire', 'trouver', 'acheter', 'veux',
        'voudrais', 'faut', 'cher', 'bon', 'bonne', 'urgent', 'our', 'my', 'someone', 'looking'];
    word text;
    key text;
    last_folded text;
    keys text[] := '{}';
    kept_keys text[] := '{}';
    units text[] := '{}';
    trades text[] := '{}';
    unit text;
    others text;
    own text;
    first integer := 1;
    span integer;
    n integer;
BEGIN
    FOR word IN
        SELECT left(piece, 60)
        FROM regexp_split_to_table(reference.base_words(reference.whole_codes(left(q, 400))), ' ') WITH ORDINALITY AS split (piece, place)
        WHERE piece <> '' ORDER BY place LIMIT 16
    LOOP
        key := reference.lexeme_key(word);
        last_folded := NULL;
        CONTINUE WHEN key = '';
        IF key <> ALL (keys) THEN
            keys := keys || key;
        END IF;
        CONTINUE WHEN word = ANY (filler) OR key = ANY (kept_keys);
        kept_keys := kept_keys || key;
        last_folded := reference.fold(word);
    END LOOP;
    IF cardinality(kept_keys) > 0 THEN
        keys := kept_keys;
    END IF;
    n := cardinality(keys);

    WHILE first <= n LOOP
        -- The longest expression known from here, four words at most; a word alone otherwise.
        span := LEAST(4, n - first + 1);
        LOOP
            key := array_to_string(keys[first:first + span - 1], ' ');
            SELECT string_agg(reference.key_query(found.other), ' | ')
            INTO others
            FROM (
                SELECT expansion_key AS other FROM reference.every_synonym WHERE term_key = key
                UNION
                SELECT term_key FROM reference.every_synonym WHERE expansion_key = key AND both_ways
                ORDER BY 1 LIMIT 20
            ) AS found
            WHERE with_synonyms;
            IF with_synonyms AND own_synonyms IS NOT NULL THEN
                EXECUTE format(
                    'SELECT string_agg(reference.key_query(found.other), '' | '')
                     FROM (SELECT expansion_key AS other FROM %1$s WHERE term_key = $1
                           UNION SELECT term_key FROM %1$s WHERE expansion_key = $1 AND both_ways
                           ORDER BY 1 LIMIT 20) AS found', own_synonyms)
                    INTO own USING key;
                others := coalesce(others || ' | ' || own, others, own);
            END IF;
            EXIT WHEN others IS NOT NULL OR span = 1;
            span := span - 1;
        END LOOP;

        unit := reference.key_query(key);
        IF last_word_unfinished AND first + span > n AND length(last_folded) >= 2 AND last_folded !~ ' ' THEN
            unit := '(' || CASE WHEN span > 1
                    THEN reference.key_query(array_to_string(keys[first:n - 1], ' ')) || ' & ' ELSE '' END
                || '(' || reference.key_query(keys[n]) || ' | ' || quote_literal(last_folded) || ':*))';
        END IF;
        unit := '(' || concat_ws(' | ', unit, others) || ')';
        units := units || unit;
        IF others IS NOT NULL THEN
            trades := trades || unit;
        END IF;
        first := first + span;
    END LOOP;
    -- When any word will do, those of a trade say more than the rest: «sandwichs pour 30 personnes».
    IF NOT every_word AND cardinality(trades) > 0 THEN
        units := trades;
    END IF;

    RETURN array_to_string(units, CASE WHEN every_word THEN ' & ' ELSE ' | ' END)::tsquery;
END
$$;
COMMENT ON FUNCTION reference.search_query(text, boolean, boolean, boolean, regclass) IS
    'What a person typed, as a safe query: synonyms unless told otherwise, with those of a table of a Pôle, stop words, the last word perhaps unfinished. When any word will do, only words that have synonyms count, where there are some. Never fails; numnode() = 0 when nothing is searchable. Reads 400 characters and 16 words.';

-- Typing mistakes -------------------------------------------------------------------------------

CREATE FUNCTION reference.stem(word text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN COALESCE((pg_catalog.ts_lexize('pg_catalog.french_stem'::pg_catalog.regdictionary, reference.fold(reference.base_words(word))))[1], '');
COMMENT ON FUNCTION reference.stem(text) IS 'The lexeme under which one word is indexed; empty for a stop word.';

CREATE FUNCTION reference.lexicon_words(value text) RETURNS TABLE (word text, label text)
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
    SELECT reference.fold(piece), pg_catalog.min(piece)
    FROM pg_catalog.regexp_split_to_table(reference.words(value), ' ') AS piece
    WHERE pg_catalog.length(piece) BETWEEN 4 AND 40 AND reference.fold(piece) ~ '^[a-z]+$'
    GROUP BY 1;
END;
COMMENT ON FUNCTION reference.lexicon_words(text) IS 'The words of a text worth knowing to correct typing mistakes: 4 to 40 letters.';

CREATE TABLE reference.lexicon (
    word  text PRIMARY KEY CHECK (word ~ '^[a-z]{4,80}$'),
    label text NOT NULL,
    stem  text NOT NULL GENERATED ALWAYS AS (reference.stem(word)) STORED
);
CREATE INDEX lexicon_stem ON reference.lexicon (stem);
CREATE INDEX lexicon_trigrams ON reference.lexicon USING gin (word extensions.gin_trgm_ops);
COMMENT ON TABLE reference.lexicon IS 'Words known to everybody: trades, synonyms, places. A Pôle keeps a table of the same three columns for its own.';

CREATE FUNCTION reference.refresh_lexicon() RETURNS integer
    LANGUAGE sql VOLATILE
BEGIN ATOMIC
    DELETE FROM reference.lexicon;
    WITH source (text) AS (
        SELECT name_fr || ' ' || description_fr FROM reference.category
        UNION ALL SELECT name_fr FROM reference.seao_category
        UNION ALL SELECT name_fr FROM reference.social_purpose
        UNION ALL SELECT term || ' ' || expansion FROM reference.synonym
        UNION ALL SELECT name FROM reference.municipality WHERE valid_to IS NULL
        UNION ALL SELECT alias FROM reference.municipality_alias
        UNION ALL SELECT name FROM reference.territory WHERE valid_to IS NULL
        UNION ALL SELECT name_fr FROM reference.region WHERE valid_to IS NULL
    ), inserted AS (
        INSERT INTO reference.lexicon (word, label)
        SELECT words.word, pg_catalog.max(words.label)
        FROM source CROSS JOIN LATERAL reference.lexicon_words(source.text) AS words
        GROUP BY words.word
        RETURNING 1
    )
    SELECT pg_catalog.count(*)::integer FROM inserted;
END;
COMMENT ON FUNCTION reference.refresh_lexicon() IS 'Rebuilds the lexicon from the reference data; gives the number of words.';

CREATE FUNCTION reference.letters(word text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (SELECT pg_catalog.string_agg(letter, '' ORDER BY letter) FROM pg_catalog.regexp_split_to_table(word, '') AS letter);
COMMENT ON FUNCTION reference.letters(text) IS 'The letters of a word in their order of the alphabet: the same when two were swapped, the commonest slip.';

CREATE FUNCTION reference.correct(q text, lexicon regclass DEFAULT NULL) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path = pg_catalog
AS $$
DECLARE
    piece text;
    folded text;
    root text;
    distance integer;
    known boolean;
    better text;
    result text[] := '{}';
    changed boolean := false;
    candidates text := 'SELECT word, label, stem FROM reference.lexicon';
    pieces text[];
    joined text;
BEGIN
    IF lexicon IS NOT NULL THEN
        candidates := candidates || format(' UNION ALL SELECT word, label, stem FROM %s', lexicon);
    END IF;
    -- One word written as two: «auto partage».
    pieces := ARRAY(
        SELECT left(split.piece, 60)
        FROM regexp_split_to_table(reference.words(left(q, 400)), ' ') WITH ORDINALITY AS split (piece, place)
        WHERE split.piece <> '' ORDER BY place LIMIT 8);
    FOR i IN REVERSE cardinality(pieces) - 1 .. 1 LOOP
        joined := reference.fold(pieces[i] || pieces[i + 1]);
        IF length(pieces[i]) >= 2 AND length(pieces[i + 1]) >= 4 AND joined ~ '^[a-z]{7,60}$' THEN
            EXECUTE format('SELECT min(label) FROM (%s) AS known WHERE word = $1 OR stem = $2', candidates)
                INTO better USING joined, reference.stem(joined);
            IF better IS NOT NULL THEN
                pieces := pieces[:i - 1] || better || pieces[i + 2:];
                changed := true;
            END IF;
        END IF;
    END LOOP;
    FOREACH piece IN ARRAY pieces LOOP
        folded := reference.fold(piece);
        root := reference.stem(piece);
        better := NULL;
        IF folded ~ '^[a-z]{4,}$' AND root <> '' THEN
            EXECUTE format('SELECT EXISTS (SELECT FROM (%s) AS known WHERE word = $1 OR stem = $2)', candidates)
                INTO known USING folded, root;
            IF NOT known THEN
                distance := CASE WHEN length(folded) <= 5 THEN 1 WHEN length(folded) <= 9 THEN 2 ELSE 3 END;
                EXECUTE format(
                    'SELECT label FROM (%s) AS candidate
                     WHERE word OPERATOR(extensions.%%) $1
                       AND extensions.levenshtein_less_equal(word, $1, $2) <= $2
                     ORDER BY extensions.levenshtein_less_equal(word, $1, $2),
                              reference.letters(word) = reference.letters($1) DESC,
                              extensions.similarity(word, $1) DESC, word
                     LIMIT 1', candidates)
                    INTO better USING folded, distance;
            END IF;
        END IF;
        changed := changed OR better IS NOT NULL;
        result := result || COALESCE(better, piece);
    END LOOP;
    RETURN CASE WHEN changed THEN array_to_string(result, ' ') END;
END
$$;
COMMENT ON FUNCTION reference.correct(text, regclass) IS
    'The query with its unknown words replaced by their nearest known ones, and two words that are one put together, or null when there is nothing to mend. Ask it only when a search found nothing. The lexicon is a table of a Pôle with columns word, label, stem.';

-- Places ----------------------------------------------------------------------------------------

CREATE FUNCTION reference.find_municipality(q text, places integer DEFAULT 5)
    RETURNS TABLE (code text, name text, designation text, territory text, region text, score real)
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
    WITH asked (key) AS (
        SELECT reference.place_key(pg_catalog.left(q, 120))
    ), named AS (
        SELECT m.code, m.search_key FROM reference.municipality m
        UNION ALL
        SELECT a.municipality_code, a.search_key FROM reference.municipality_alias a
    ), found AS (
        SELECT named.code, 1::real AS score FROM named, asked WHERE named.search_key = asked.key
        UNION ALL
        SELECT named.code, extensions.similarity(named.search_key, asked.key) * 0.95::real
        FROM named, asked
        WHERE named.search_key OPERATOR(extensions.%) asked.key
          AND NOT EXISTS (SELECT FROM named exact WHERE exact.search_key = asked.key)
    ), current AS (
        SELECT COALESCE(m.successor_code, m.code) AS code, pg_catalog.max(found.score) AS score
        FROM found JOIN reference.municipality m USING (code)
        GROUP BY 1
    )
    SELECT m.code, m.name, m.designation, t.name, r.name_fr, current.score
    FROM current
    JOIN reference.municipality m ON m.code = current.code AND m.valid_to IS NULL
    JOIN reference.territory t ON t.code = m.territory_code
    JOIN reference.region r ON r.code = t.region_code
    ORDER BY current.score DESC, m.is_municipality DESC, m.population DESC NULLS LAST, m.code
    LIMIT LEAST(GREATEST(places, 1), 50);
END;
COMMENT ON FUNCTION reference.find_municipality(text, integer) IS
    'Municipalities in force that a written place may mean, best first; score 1 = same name once folded. Several rows at 1 = a shared name: ask.';
