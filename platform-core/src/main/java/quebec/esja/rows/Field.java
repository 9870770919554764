package quebec.esja.rows;

import java.util.List;
import java.util.Locale;

/// What a column of a spreadsheet may hold about an enterprise.
public enum Field {
    NAME(
            160,
            "nom|nom de l entreprise|nom entreprise|nom de l organisme"
                    + "|nom organisme|nom de l organisation|organisation|entreprise"
                    + "|entreprises|organisme|organismes|raison sociale|denomination"
                    + "|nom usuel|nom commercial|nom d usage|nom de la cooperative|membre"
                    + "|name|company|company name|organization|organization name"
                    + "|enterprise|business name|enterprise name"),
    LEGAL_NAME(
            200,
            "nom legal|nom juridique|denomination sociale|raison sociale legale"
                    + "|nom au registre|nom officiel|nom req|nom corporatif|legal name"
                    + "|registered name|corporate name"),
    NEQ(
            40,
            "neq|n neq|numero neq|no neq|numero d entreprise|no d entreprise"
                    + "|no entreprise|numero entreprise|numero d entreprise du quebec"
                    + "|matricule|neq 10 chiffres|quebec enterprise number"
                    + "|enterprise number|business number|registration number"),
    NEQ_REASON(300, "motif neq|motif du neq|justification neq|neq reason|neq confirme"),
    LEGAL_FORM(
            160,
            "forme juridique|statut juridique|forme legale|statut legal"
                    + "|type d entreprise|type d organisme|type d organisation|forme"
                    + "|type juridique|statut|legal form|legal status|organization type"
                    + "|type of organization|incorporation"),
    SOCIAL_PURPOSE(
            200,
            "mission sociale|finalite sociale|finalite|domaine social"
                    + "|vocation sociale|pourquoi vous existez|raison d etre"
                    + "|social purpose|social mission|purpose"),
    MUNICIPALITY(
            160,
            "municipalite|ville|localite|ville municipalite|municipalite ville"
                    + "|nom municipalite|nom de la municipalite|lieu|town|city"
                    + "|municipality|locality"),
    TERRITORY(
            160,
            "mrc|territoire|mrc region|mrc territoire|mrc ou territoire|mrc te"
                    + "|nom mrc|nom de la mrc|county|territory|rcm|regional county"),
    ADDRESS(
            200,
            "adresse|adresse civique|adresse postale|adresse complete|rue"
                    + "|no civique et rue|adresse ligne 1|adresse 1|siege social"
                    + "|adresse du siege|address|street address|street|mailing address"),
    POSTAL_CODE(
            20, "code postal|cp|c p|codepostal|code post|postal code|zip|zip code" + "|postcode"),
    PHONE(
            200,
            "telephone|tel|no tel|no de telephone|numero de telephone"
                    + "|no telephone|tel bureau|telephone bureau|telephone principal|phone"
                    + "|phone number|telephone number|tel principal|numero tel"),
    EMAIL(
            400,
            "courriel|email|e mail|mail|adresse courriel|adresse electronique"
                    + "|courrier electronique|courriel entreprise|courriel general"
                    + "|courriel principal|courriel public|courriel info|email address"
                    + "|general email"),
    WEBSITE(
            400,
            "site web|site internet|site|web|url|adresse web|page web|lien"
                    + "|lien web|website|web site|homepage"),
    DESCRIPTION(
            4_000,
            "description|mission|presentation|a propos"
                    + "|description de l entreprise|description activites"
                    + "|description des activites|resume|description fr|about|profile"
                    + "|overview"),
    DESCRIPTION_EN(
            4_000,
            "description en|description anglaise|description anglais"
                    + "|description in english|english description"),
    CATEGORY(
            400,
            "categorie|categories|secteur|secteurs|secteur d activite"
                    + "|secteur d activites|secteurs d activite|secteurs d activites"
                    + "|domaine|domaine d activite|industrie|type de service|category"
                    + "|sector|industry|business sector"),
    OFFERINGS(
            2_000,
            "produits|services|produits et services|produits services"
                    + "|produits ou services|offre|offres|offre de services"
                    + "|offre de service|services offerts|produits offerts"
                    + "|biens et services|activites|activite|activite principale"
                    + "|ce que vous offrez|ce que vous vendez|products"
                    + "|products and services|products services|offerings"
                    + "|goods and services"),
    SERVICE_AREA(
            2_000,
            "territoire desservi|territoires desservis|secteur desservi"
                    + "|secteurs desservis|zone desservie|zones desservies"
                    + "|territoire de service|aire de service|region desservie"
                    + "|regions desservies|mrc desservies|mrc desservie|rayon"
                    + "|rayon d action|livraison|service area|area served|areas served"
                    + "|coverage|delivery area"),
    CONTACT_NAME(
            200,
            "contact|nom du contact|nom contact|personne contact"
                    + "|personne ressource|personne responsable|responsable|repondant"
                    + "|direction|direction generale|directeur|directrice|dg"
                    + "|nom de la personne contact|contact person|contact name"),
    CONTACT_EMAIL(
            400,
            "courriel contact|courriel du contact"
                    + "|courriel de la personne contact|courriel personne contact"
                    + "|courriel responsable|courriel du responsable|courriel dg"
                    + "|email contact|contact email|contact e mail"),
    FOUNDED_YEAR(
            40,
            "annee|annee de fondation|annee fondation|fondation|fondee en"
                    + "|fonde en|date de fondation|annee de creation|date de creation"
                    + "|annee constitution|date de constitution|founded|year|year founded"
                    + "|founded year|established");

    private final int longest;
    private final String headers;

    /// @param headers folded, separated by bars
    Field(int longest, String headers) {
        this.longest = longest;
        this.headers = headers;
    }

    /// The most characters that a cell of this column may hold.
    int longest() {
        return longest;
    }

    /// The headers by which people name it, folded.
    List<String> headers() {
        return List.of(headers.split("\\|", -1));
    }

    /// The key of its label.
    public String key() {
        return "intake.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
