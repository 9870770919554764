package quebec.esja.seao;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import quebec.esja.kernel.Neq;
import tools.jackson.databind.JsonNode;

/// What is kept of a release as SEAO wrote it: bounded, cleaned, and without anybody who may be a person.
final class ReleaseRules {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final Pattern OCID = Pattern.compile("ocds-[a-z0-9]{6}-[A-Za-z0-9._-]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,10})?");
    private static final Pattern SEAO_ADDRESS =
            Pattern.compile(
                    "https://([a-z]+\\.)?(seao\\.gouv\\.qc\\.ca|seao\\.ca)/[A-Za-z0-9._~/?=&%#-]*");

    /// Control characters, and halves of a character, which PostgreSQL refuses.
    private static final Pattern UNSPEAKABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\s]+");

    private static final BigDecimal TOO_MUCH = new BigDecimal("1000000000000");
    private static final int LONGEST_SCALE = 30;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_ITEMS = 100;
    private static final int MOST_AWARDS = 500;
    private static final int MOST_SUPPLIERS = 100;

    private ReleaseRules() {}

    /// What a release turns out to be.
    sealed interface Reading {
        /// @param amountsLeftOut how many amounts were no amount
        record Kept(Release release, int amountsLeftOut) implements Reading {}

        record Skipped(SkipReason reason) implements Reading {}
    }

    static Reading read(JsonNode json) {
        if (!json.isObject()) {
            return new Reading.Skipped(SkipReason.NOT_AN_OBJECT);
        }
        String ocid = text(json.path("ocid"), 60);
        if (!OCID.matcher(ocid).matches()) {
            return new Reading.Skipped(SkipReason.NO_OCID);
        }
        Optional<Instant> released = moment(json.path("date"));
        String id = text(json.path("id"), 60);
        if (released.isEmpty() || id.isEmpty()) {
            return new Reading.Skipped(SkipReason.NO_DATE);
        }
        Amounts amounts = new Amounts();
        Release release = release(json, ocid, id, released.get(), amounts);
        return new Reading.Kept(release, amounts.leftOut);
    }

    private static Release release(
            JsonNode json, String ocid, String id, Instant released, Amounts amounts) {
        JsonNode tender = json.path("tender");
        Map<String, JsonNode> parties = parties(json.path("parties"));
        JsonNode buyer = json.path("buyer");
        JsonNode buyerParty = parties.getOrDefault(text(buyer.path("id"), 60), buyer);
        List<Release.Item> items = items(tender.path("items"));
        return new Release(
                ocid,
                id,
                released,
                texts(json.path("tag"), 40),
                text(tender.path("id"), 120),
                text(tender.path("title"), 500),
                labels(tender.path("items"), items),
                text(tender.path("status"), 40),
                text(tender.path("procurementMethod"), 40),
                text(tender.path("procurementMethodDetails"), 200),
                text(tender.path("mainProcurementCategory"), 40),
                moment(tender.path("tenderPeriod").path("startDate")),
                moment(tender.path("tenderPeriod").path("endDate")),
                count(tender.path("numberOfTenderers")),
                amounts.read(tender.path("value").path("amount")),
                unit(tender.path("valueUnit")),
                text(buyer.path("id"), 60),
                text(buyer.path("name"), 300),
                text(buyerParty.path("name"), 300),
                organization(text(buyerParty.path("details").path("neq"), 30)),
                text(buyerParty.path("details").path("municipal"), 5).equals("1"),
                text(buyerParty.path("address").path("locality"), 120),
                address(tender.path("documents")),
                items,
                deliveryRegions(tender.path("items")),
                awards(json, parties, amounts),
                contracts(json.path("contracts"), amounts));
    }

    private static Map<String, JsonNode> parties(JsonNode parties) {
        Map<String, JsonNode> byId = new HashMap<>();
        parties.forEach(party -> byId.putIfAbsent(text(party.path("id"), 60), party));
        return byId;
    }

    private static List<Release.Item> items(JsonNode items) {
        List<Release.Item> rows = new ArrayList<>();
        for (JsonNode item : items) {
            String category = text(item.path("id"), 20);
            List<JsonNode> codes = new ArrayList<>(List.of(item.path("classification")));
            item.path("additionalClassifications").forEach(codes::add);
            for (JsonNode code : codes) {
                if (rows.size() < MOST_ITEMS) {
                    rows.add(
                            new Release.Item(
                                    rows.size(),
                                    category,
                                    text(code.path("scheme"), 20),
                                    text(code.path("id"), 20),
                                    text(code.path("description"), 300)));
                }
            }
        }
        return rows;
    }

    private static String labels(JsonNode items, List<Release.Item> rows) {
        Set<String> labels = new LinkedHashSet<>();
        items.forEach(item -> labels.add(text(item.path("description"), 300)));
        rows.forEach(row -> labels.add(row.label()));
        labels.remove("");
        return cut(String.join(" · ", labels), 2000);
    }

    private static List<String> deliveryRegions(JsonNode items) {
        Set<String> regions = new LinkedHashSet<>();
        for (JsonNode item : items) {
            List<JsonNode> places = new ArrayList<>(List.of(item.path("deliveryAddress")));
            item.path("deliveryAddresses").forEach(places::add);
            places.stream()
                    .map(place -> text(place.path("region"), 10))
                    .filter(region -> region.matches("[0-9]{1,2}"))
                    .forEach(regions::add);
        }
        return List.copyOf(regions);
    }

    private static List<Release.Award> awards(
            JsonNode json, Map<String, JsonNode> parties, Amounts amounts) {
        Map<String, String> bidUnits = new HashMap<>();
        json.path("bids")
                .forEach(bid ->
                        unit(bid.path("valueUnit"))
                                .ifPresent(unit -> bidUnits.put(text(bid.path("id"), 60), unit)));
        List<Release.Award> rows = new ArrayList<>();
        for (JsonNode award : json.path("awards")) {
            if (rows.size() == MOST_AWARDS) {
                break;
            }
            Optional<String> unit =
                    StreamSupport.stream(award.path("suppliers").spliterator(), false)
                            .map(supplier -> text(supplier.path("id"), 60))
                            .filter(bidUnits::containsKey)
                            .map(bidUnits::get)
                            .findFirst();
            rows.add(
                    new Release.Award(
                            rows.size(),
                            text(award.path("id"), 60),
                            text(award.path("status"), 40),
                            day(award.path("date")),
                            amounts.read(award.path("value").path("amount")),
                            text(award.path("value").path("currency"), 10),
                            unit,
                            suppliers(award.path("suppliers"), parties)));
        }
        return rows;
    }

    private static List<Release.Supplier> suppliers(
            JsonNode suppliers, Map<String, JsonNode> parties) {
        List<Release.Supplier> rows = new ArrayList<>();
        for (JsonNode supplier : suppliers) {
            if (rows.size() == MOST_SUPPLIERS) {
                break;
            }
            JsonNode party = parties.getOrDefault(text(supplier.path("id"), 60), supplier);
            rows.add(
                    supplier(
                            rows.size(),
                            text(party.path("details").path("neq"), 30),
                            text(supplier.path("name"), 300)));
        }
        return rows;
    }

    /// An organization is one whose number says so. Of anybody else nothing is kept: without a NEQ, it may be a person.
    private static Release.Supplier supplier(int position, String neq, String name) {
        Optional<String> organization = organization(neq);
        if (organization.isPresent()) {
            return new Release.Supplier(position, "organization", organization, name);
        }
        boolean person =
                switch (Neq.read(neq)) {
                    case Neq.Reading.Sound _, Neq.Reading.Doubtful _ -> true;
                    case Neq.Reading.Absent _, Neq.Reading.Malformed _ -> false;
                };
        return new Release.Supplier(
                position, person ? "individual" : "unidentified", Optional.empty(), "");
    }

    /// The number, when it is an organization's.
    private static Optional<String> organization(String neq) {
        return switch (Neq.read(neq)) {
            case Neq.Reading.Sound(Neq number) when !number.isOfAPerson() ->
                    Optional.of(number.value());
            case Neq.Reading.Doubtful(Neq number) when !number.isOfAPerson() ->
                    Optional.of(number.value());
            case Neq.Reading.Sound _,
                    Neq.Reading.Doubtful _,
                    Neq.Reading.Absent _,
                    Neq.Reading.Malformed _ ->
                    Optional.empty();
        };
    }

    private static List<Release.Contract> contracts(JsonNode contracts, Amounts amounts) {
        List<Release.Contract> rows = new ArrayList<>();
        for (JsonNode contract : contracts) {
            if (rows.size() == MOST_AWARDS) {
                break;
            }
            rows.add(
                    new Release.Contract(
                            rows.size(),
                            text(contract.path("id"), 60),
                            text(contract.path("awardID"), 60),
                            text(contract.path("status"), 40),
                            day(contract.path("dateSigned")),
                            day(contract.path("period").path("startDate")),
                            day(contract.path("period").path("endDate")),
                            amounts.read(contract.path("value").path("amount")),
                            text(contract.path("value").path("currency"), 10)));
        }
        return rows;
    }

    private static String address(JsonNode documents) {
        return StreamSupport.stream(documents.spliterator(), false)
                .map(document -> text(document.path("url"), 300))
                .filter(url -> SEAO_ADDRESS.matcher(url).matches())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> unit(JsonNode json) {
        return Optional.of(text(json, 10)).filter(unit -> !unit.isEmpty());
    }

    private static Optional<Integer> count(JsonNode json) {
        return json.isInt() && json.intValue() >= 0
                ? Optional.of(json.intValue())
                : Optional.empty();
    }

    private static List<String> texts(JsonNode json, int longest) {
        return StreamSupport.stream(json.spliterator(), false)
                .limit(20)
                .map(one -> text(one, longest))
                .toList();
    }

    private static String text(JsonNode json, int longest) {
        return json.isValueNode() && !json.isNull()
                ? cut(UNSPEAKABLE.matcher(json.asString("")).replaceAll(" ").strip(), longest)
                : "";
    }

    /// Never half of a character.
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /// A date with or without its hour, with or without its offset: what lacks is Québec's.
    static Optional<Instant> moment(JsonNode json) {
        String written = text(json, 40).replace(' ', 'T');
        Optional<Instant> moment = Optional.empty();
        try {
            if (written.length() == 10) {
                moment = Optional.of(LocalDate.parse(written).atStartOfDay(QUEBEC).toInstant());
            } else if (written.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")) {
                moment = Optional.of(OffsetDateTime.parse(written).toInstant());
            } else if (!written.isEmpty()) {
                moment = Optional.of(LocalDateTime.parse(written).atZone(QUEBEC).toInstant());
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return moment.filter(at -> {
            int year = at.atZone(QUEBEC).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        });
    }

    private static Optional<LocalDate> day(JsonNode json) {
        return moment(json).map(at -> at.atZone(QUEBEC).toLocalDate());
    }

    /// Reads amounts and counts those that are none: negative, of 10¹² and more, or no number.
    private static final class Amounts {

        private int leftOut;

        Optional<BigDecimal> read(JsonNode json) {
            if (json.isMissingNode() || json.isNull()) {
                return Optional.empty();
            }
            BigDecimal written =
                    json.isNumber() ? json.decimalValue() : number(text(json, 40)).orElse(TOO_MUCH);
            // An exponent of millions would fill the memory once written out.
            if (Math.abs(written.scale()) > LONGEST_SCALE
                    || written.signum() < 0
                    || written.compareTo(TOO_MUCH) >= 0) {
                leftOut++;
                return Optional.empty();
            }
            return Optional.of(written.setScale(2, RoundingMode.HALF_UP))
                    .filter(amount -> amount.compareTo(TOO_MUCH) < 0);
        }

        private static Optional<BigDecimal> number(String written) {
            return NUMBER.matcher(written).matches()
                    ? Optional.of(new BigDecimal(written))
                    : Optional.empty();
        }
    }
}
