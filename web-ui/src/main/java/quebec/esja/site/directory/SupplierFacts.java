package quebec.esja.site.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quebec.esja.directory.OfferingReference;
import quebec.esja.directory.OfferingTerms;
import quebec.esja.directory.SupplierData;
import quebec.esja.establishments.Establishment;
import quebec.esja.kernel.Neq;
import quebec.esja.labels.HeldLabel;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.SupplierView.Fact;
import quebec.esja.site.directory.SupplierView.Label;
import quebec.esja.site.directory.SupplierView.OtherPlace;
import quebec.esja.site.directory.SupplierView.Reference;
import quebec.esja.texts.Said;

/// Says in words what is short about an enterprise: who it is, what it can take on, what it is recognised for.
@Component
class SupplierFacts {

    private final Wording wording;

    SupplierFacts(Wording wording) {
        this.wording = wording;
    }

    List<Fact> identity(Visit visit, SupplierData data) {
        var language = visit.language();
        List<Fact> facts = new ArrayList<>();
        var identity = data.identity();
        if (!identity.legalName().isEmpty() && !identity.legalName().equals(identity.name())) {
            facts.add(new Fact(visit.t("directory.fact.legal-name"), identity.legalName()));
        }
        if (!identity.legalForm().isEmpty()) {
            facts.add(
                    new Fact(
                            visit.t("directory.fact.form"),
                            wording.legalForm(language, identity.legalForm())));
        }
        if (!identity.socialPurpose().isEmpty()) {
            facts.add(
                    new Fact(
                            visit.t("directory.fact.purpose"),
                            wording.socialPurpose(language, identity.socialPurpose())));
        }
        if (identity.foundedYear() instanceof Integer year) {
            facts.add(new Fact(visit.t("directory.fact.founded"), String.valueOf(year)));
        }
        data.practice()
                .size()
                .ifPresent(size ->
                        facts.add(new Fact(visit.t("directory.fact.size"), visit.t(size.text()))));
        if (!identity.neq().isEmpty() && !new Neq(identity.neq()).isOfAPerson()) {
            facts.add(new Fact(visit.t("directory.fact.neq"), identity.neq()));
        }
        return facts;
    }

    /// How much it can deliver, in how long, and whether it tenders; empty when it tells none of it.
    List<Fact> means(Visit visit, SupplierData.Practice practice) {
        List<Fact> facts = new ArrayList<>();
        var capacity = Said.of(practice.capacity(), visit.language());
        if (!capacity.isEmpty()) {
            facts.add(new Fact(visit.t("directory.fact.capacity"), capacity));
        }
        if (practice.leadTimeDays() instanceof Integer days) {
            facts.add(
                    new Fact(
                            visit.t("directory.fact.lead-time"),
                            visit.t("supplier.lead-time", days)));
        }
        if (practice.acceptsTenders()) {
            facts.add(
                    new Fact(
                            visit.t("directory.fact.tenders"),
                            visit.t("directory.fact.tenders.yes")));
        }
        return facts;
    }

    List<Fact> terms(Visit visit, OfferingTerms terms) {
        List<Fact> facts = new ArrayList<>();
        if (!terms.price().isEmpty()) {
            facts.add(
                    new Fact(
                            visit.t("directory.offer.price"),
                            Said.french(terms.price(), visit.language())));
        }
        if (!terms.minimumOrder().isEmpty()) {
            facts.add(
                    new Fact(
                            visit.t("directory.offer.minimum"),
                            Said.french(terms.minimumOrder(), visit.language())));
        }
        if (!terms.unspsc().isEmpty()) {
            facts.add(
                    new Fact(
                            visit.t("directory.offer.unspsc"),
                            (terms.unspsc() + " " + terms.unspscLabel()).strip()));
        }
        return facts;
    }

    /// Each in one line: « Ville de …, 2024 : buffet du conseil ».
    List<Reference> references(Visit visit, List<OfferingReference> references) {
        return references.stream().map(reference -> reference(visit, reference)).toList();
    }

    private static Reference reference(Visit visit, OfferingReference reference) {
        var client =
                reference.named()
                        ? reference.client()
                        : visit.t("directory.offer.reference.unnamed");
        var when = reference.year() instanceof Integer year ? client + ", " + year : client;
        return new Reference(
                reference.line().isEmpty() ? when : visit.t("directory.offer.reference", when),
                Said.french(reference.line(), visit.language()));
    }

    List<Label> labels(Visit visit, List<HeldLabel> held) {
        return held.stream().map(label -> label(visit, label)).toList();
    }

    private Label label(Visit visit, HeldLabel held) {
        var data = held.data();
        var formats = visit.formats();
        var known = wording.label(data.code());
        return new Label(
                known.map(term -> term.name().in(visit.language().locale())).orElse(data.code()),
                known.map(term -> term.description().fr()).orElse(""),
                held.verified()
                        .map(seen ->
                                visit.t("directory.label.verified", formats.date(day(seen.at()))))
                        .orElseGet(() -> visit.t("directory.label.declared")),
                held.verified().isPresent(),
                Optional.ofNullable(data.expiresOn())
                        .map(last -> visit.t("directory.label.until", formats.date(last)))
                        .orElse(""),
                held.address().orElse(""),
                held.address().isPresent() || data.proof().isEmpty()
                        ? ""
                        : visit.t("directory.label.number", data.proof()));
    }

    OtherPlace place(Visit visit, Establishment place) {
        var language = visit.language();
        return new OtherPlace(
                place.name(),
                Stream.of(
                                place.address(),
                                (wording.place(language, place.municipality())
                                                + "  "
                                                + place.postalCode())
                                        .strip())
                        .filter(Predicate.not(String::isEmpty))
                        .toList(),
                Said.of(place.opening(), language),
                place.phone(),
                place.phone().replaceAll("[^0-9+]", ""));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Wording.QUEBEC);
    }
}
