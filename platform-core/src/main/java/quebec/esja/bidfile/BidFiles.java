package quebec.esja.bidfile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.files.DocumentReading;
import quebec.esja.files.Files;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.BidDocumentId;
import quebec.esja.kernel.BidShareId;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.FileId;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.LinkReading;
import quebec.esja.tenancy.TenantTransactions;

/// The bid files of the bound Pôle. A content is given to those who manage the enterprise, and to those who act for a buyer to whom it is
/// shown, which is asked of the database each time; the Pôle's team learns what there is and until when, never more.
@Service
public class BidFiles {

    /// Purpose of the links by which a list is read.
    public static final String LINK = "bid-file";

    private static final String KIND = "supplier";

    private final TenantTransactions transactions;
    private final Files files;
    private final BidLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final BidDocumentSql documents = new BidDocumentSql();
    private final BidShareSql shares = new BidShareSql();

    public BidFiles(
            TenantTransactions transactions,
            Files files,
            BidLetters letters,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// What there is, without any content.
    public List<BidDocument> of(SupplierId supplier) {
        return transactions.read(() -> documents.of(supplier));
    }

    /// Adds a document; the actor manages the enterprise.
    public BidChange add(
            SupplierId supplier, BidDetails typed, DocumentReading.Accepted file, Actor actor) {
        BidDetails details = typed.tidy();
        return transactions.write(() -> {
            if (!shares.lockManaged(supplier, actor)) {
                return new BidChange.Unknown();
            }
            Optional<String> problem = details.problem();
            if (problem.isPresent()) {
                return new BidChange.Refused(problem.get());
            }
            if (documents.of(supplier).size() >= BidRules.MOST_DOCUMENTS) {
                return new BidChange.Refused("bidfile.refusal.full");
            }
            documents.insert(supplier, details, file, files.keep(file), clock.instant());
            record(actor, "supplier.bid-document-added", supplier, details);
            return new BidChange.Done();
        });
    }

    /// Corrects what is told of a document.
    public BidChange change(SupplierId supplier, BidDocumentId id, BidDetails typed, Actor actor) {
        BidDetails details = typed.tidy();
        return transactions.write(() -> {
            if (!shares.lockManaged(supplier, actor)) {
                return new BidChange.Unknown();
            }
            Optional<String> problem = details.problem();
            if (problem.isPresent()) {
                return new BidChange.Refused(problem.get());
            }
            if (!documents.update(supplier, id, details)) {
                return new BidChange.Unknown();
            }
            record(actor, "supplier.bid-document-changed", supplier, details);
            return new BidChange.Done();
        });
    }

    /// Deletes a document and its content.
    public BidChange remove(SupplierId supplier, BidDocumentId id, Actor actor) {
        return transactions.write(() -> {
            if (!shares.lockManaged(supplier, actor)) {
                return new BidChange.Unknown();
            }
            Optional<FileId> file = documents.delete(supplier, id);
            if (file.isEmpty()) {
                return new BidChange.Unknown();
            }
            files.forget(file.get());
            audit.record(actor, "supplier.bid-document-removed", KIND, supplier, Map.of());
            return new BidChange.Done();
        });
    }

    /// The content of a document, for someone who manages the enterprise.
    public Optional<StoredFile> own(SupplierId supplier, BidDocumentId id, MemberId reader) {
        return transactions.read(
                () -> documents.managed(supplier, id, reader).flatMap(files::find));
    }

    /// Shows the file to the people of one accepted buyer, who are written to.
    public BidChange share(
            SupplierId supplier, BuyerId buyer, String typed, LocalDate until, Actor actor) {
        String purpose = typed.strip();
        return transactions.write(() -> {
            if (!shares.lockManaged(supplier, actor) || !shares.accepted(buyer)) {
                return new BidChange.Unknown();
            }
            return shared(supplier, buyer, new Terms(purpose, until, null), actor);
        });
    }

    /// How long the buyer of a need sees a file that is shown for it.
    public record Shown(BidShareId share, LocalDate until) {}

    /// Shows the file to the buyer of a need that the enterprise answered with interest, for 30 days once answers have
    /// ended and a year at most; once the need is closed, only the one that was chosen shows its file still.
    public BidChange shareFor(BuyerNeedId need, SupplierId supplier, Actor actor) {
        return transactions.write(() -> {
            Optional<BidShareSql.Answered> answered =
                    shares.lockManaged(supplier, actor)
                            ? shares.answered(need, supplier)
                            : Optional.empty();
            if (answered.filter(found -> shares.accepted(found.buyer())).isEmpty()) {
                return new BidChange.Unknown();
            }
            if (shares.shownFor(need, today()).containsKey(supplier)) {
                return new BidChange.Done();
            }
            shares.endFor(need, supplier, now());
            BidShareSql.Answered found = answered.get();
            LocalDate from = found.over().isAfter(today()) ? found.over() : today();
            LocalDate until =
                    Collections.min(
                            List.of(
                                    from.plusDays(BidRules.USUAL_SHARE),
                                    today().plusDays(BidRules.LONGEST_SHARE)));
            return shared(supplier, found.buyer(), new Terms(found.what(), until, need), actor);
        });
    }

    /// The enterprises that show their file for that need, with the last day of it.
    public Map<SupplierId, Shown> shownFor(BuyerNeedId need) {
        return transactions.read(() -> shares.shownFor(need, today()));
    }

    private record Terms(String purpose, LocalDate until, @Nullable BuyerNeedId need) {}

    private BidChange shared(SupplierId supplier, BuyerId buyer, Terms terms, Actor actor) {
        Optional<String> problem = BidRules.problem(terms.purpose(), terms.until(), today());
        if (problem.isPresent()) {
            return new BidChange.Refused(problem.get());
        }
        if (documents.of(supplier).isEmpty()) {
            return new BidChange.Refused("bidfile.refusal.empty");
        }
        BidShareId id =
                shares.insert(
                        supplier,
                        buyer,
                        terms.purpose(),
                        terms.until(),
                        terms.need(),
                        now(),
                        actor);
        letters.shared(
                shares.live(id, today()).orElseThrow(),
                shares.peopleOf(buyer),
                Duration.between(now(), BidRules.endOf(terms.until())));
        audit.record(
                actor,
                "supplier.bid-file-shared",
                KIND,
                supplier,
                Map.of("buyer", buyer.toString(), "until", terms.until().toString()));
        return new BidChange.Done();
    }

    /// Stops showing it, at once.
    public BidChange revoke(SupplierId supplier, BidShareId id, Actor actor) {
        return transactions.write(() -> {
            if (!shares.lockManaged(supplier, actor)
                    || !shares.revoke(supplier, id, clock.instant())) {
                return new BidChange.Unknown();
            }
            audit.record(actor, "supplier.bid-file-taken-back", KIND, supplier, Map.of());
            return new BidChange.Done();
        });
    }

    /// To whom it is and was shown, the latest first, with who opened what.
    public List<BidShare> shares(SupplierId supplier) {
        return transactions.read(() -> shares.of(supplier));
    }

    /// The files that this person sees for the buyers they act for.
    public List<ReceivedFile> received(MemberId reader) {
        return transactions.read(
                () -> shares.received(reader, today()).stream().map(this::withDocuments).toList());
    }

    /// The content of a document shown to a buyer, for someone who acts for it; the enterprise reads who opened it.
    public Optional<StoredFile> open(BidShareId share, BidDocumentId id, Actor reader) {
        return transactions.write(() -> {
            Optional<FileId> file = documents.shown(share, id, reader, today());
            file.ifPresent(_ -> shares.opened(share, id, reader, now()));
            return file.flatMap(files::find);
        });
    }

    /// What a link leads to, without its documents; none once it is over or taken back.
    public Optional<ReceivedFile> behind(LinkReading link) {
        return transactions.read(() -> target(link));
    }

    /// The list that a link leads to; the enterprise reads that it was opened.
    public Optional<ReceivedFile> openList(LinkReading link) {
        return transactions.write(() -> {
            Optional<ReceivedFile> file = target(link);
            file.ifPresent(found -> shares.listRead(found.share(), now()));
            return file.map(this::withDocuments);
        });
    }

    private Optional<ReceivedFile> target(LinkReading link) {
        return switch (link) {
            case LinkReading.Valid(String purpose, var target) ->
                    purpose.equals(LINK)
                            ? shares.live(new BidShareId(target), today())
                            : Optional.empty();
            case LinkReading.Used _, LinkReading.Expired _, LinkReading.Unknown _ ->
                    Optional.empty();
        };
    }

    private ReceivedFile withDocuments(ReceivedFile file) {
        return new ReceivedFile(
                file.share(),
                file.supplier(),
                file.supplierName(),
                file.buyer(),
                file.purpose(),
                file.until(),
                documents.of(file.supplier()));
    }

    private void record(Actor actor, String action, SupplierId supplier, BidDetails details) {
        audit.record(actor, action, KIND, supplier, Map.of("kind", details.kind().code()));
    }

    private Instant now() {
        return clock.instant();
    }

    /// The day it is in Québec.
    public LocalDate today() {
        return BidRules.day(clock.instant());
    }
}
