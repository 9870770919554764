package quebec.esja.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import quebec.esja.buyerneeds.Attachment;
import quebec.esja.buyerneeds.Attachments;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.ExchangeId;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.MailLinks;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;

/// The documents of a need that is offered. They stay in the Pôle of the buyer, which hands them out by a link: the neighbour reads
/// the link once it has accepted, and it serves while its enterprises may answer.
@Service
public class OfferedDocuments {

    /// Purpose of that link.
    public static final String LINK = "offered-documents";

    private final TenantTransactions transactions;
    private final Attachments attachments;
    private final MailLinks links;
    private final Clock clock;
    private final ExchangeSql sql = new ExchangeSql();

    public OfferedDocuments(
            TenantTransactions transactions,
            Attachments attachments,
            MailLinks links,
            Clock clock) {
        this.transactions = transactions;
        this.attachments = attachments;
        this.links = links;
        this.clock = clock;
    }

    /// What a link shows.
    ///
    /// @param what is looked for
    public record Shown(String what, List<Attachment> documents) {
        public Shown {
            documents = List.copyOf(documents);
        }
    }

    /// A link to the documents of a need, while it is offered; none when it has no document.
    Optional<String> link(BuyerNeedId need, ExchangeId id, Duration validity) {
        return attachments.of(need).isEmpty()
                ? Optional.empty()
                : Optional.of(links.create(LINK, id.value(), validity));
    }

    /// The documents behind a link, while the neighbour that accepted looks for an enterprise.
    public Optional<Shown> behind(LinkReading link) {
        return transactions.read(() ->
                live(link)
                        .map(offer ->
                                new Shown(offer.what().what(), attachments.of(offer.need()))));
    }

    public Optional<StoredFile> open(LinkReading link, UUID document) {
        return transactions.read(
                () -> live(link).flatMap(offer -> attachments.open(offer.need(), document)));
    }

    private Optional<Offer> live(LinkReading link) {
        return target(link)
                .flatMap(sql::find)
                .filter(offer -> offer.from().equals(TenantScope.current().id()))
                .filter(offer -> offer.kept() == OfferState.ACCEPTED)
                .filter(offer -> clock.instant().isBefore(offer.over()));
    }

    private static Optional<ExchangeId> target(LinkReading link) {
        return switch (link) {
            case LinkReading.Valid(String purpose, var target) when purpose.equals(LINK) ->
                    Optional.of(new ExchangeId(target));
            case LinkReading.Valid _,
                    LinkReading.Used _,
                    LinkReading.Expired _,
                    LinkReading.Unknown _ ->
                    Optional.empty();
        };
    }
}
