package quebec.esja.declarations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.extracts.Extract;
import quebec.esja.extracts.ExtractField;
import quebec.esja.extracts.ExtractLayout;
import quebec.esja.extracts.ExtractReading;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.names.NameCertainty;
import quebec.esja.names.NameKeys;
import quebec.esja.names.NameMatching;
import quebec.esja.neighbours.Neighbour;
import quebec.esja.neighbours.NeighbourListings;
import quebec.esja.purchases.Party;
import quebec.esja.spreadsheets.CellText;
import quebec.esja.spreadsheets.LongSpreadsheet;
import quebec.esja.spreadsheets.SpreadsheetReading;
import quebec.esja.tenancy.TenantTransactions;

/// The extract of accounts behind a draft: read, its columns corrected, its doubtful names settled. The file and the names that mean
/// no enterprise stay only until the draft is signed or discarded, two weeks at most.
@Service
public class AccountExtracts {

    private static final int LONGEST_FILE_NAME = 200;

    private final TenantTransactions transactions;
    private final NeighbourListings neighbours;
    private final Audit audit;
    private final Clock clock;
    private final NeighbourLineSql elsewhere = new NeighbourLineSql();
    private final NameRulingSql rulings = new NameRulingSql();
    private final DeclarationSql declarations = new DeclarationSql();
    private final LineSql lines = new LineSql();
    private final ExtractSql sql = new ExtractSql();

    public AccountExtracts(
            TenantTransactions transactions,
            NeighbourListings neighbours,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.neighbours = neighbours;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<AccountFile> find(DeclarationId id) {
        return transactions.read(() -> sql.find(id));
    }

    /// Reads a file that was dropped, or rows that were pasted; the one before is forgotten.
    public FileOutcome read(
            DeclarationId id, String fileName, byte[] content, Party party, Actor actor) {
        return switch (LongSpreadsheet.open(content, ExtractLayout::likeness)) {
            case LongSpreadsheet.Opening.NotReadable(var why) -> refused(why);
            case LongSpreadsheet.Opening.Opened(LongSpreadsheet file) -> {
                ExtractLayout layout = ExtractLayout.of(file.sample());
                yield transactions.write(() -> {
                    Optional<PurchaseDeclaration> draft = draft(id, party);
                    if (draft.isEmpty()) {
                        return new FileOutcome.NotAllowed();
                    }
                    FileOutcome outcome =
                            take(
                                    draft.get(),
                                    file,
                                    layout,
                                    () ->
                                            sql.keep(
                                                    id,
                                                    cleaned(fileName),
                                                    shortened(file.sample().format()),
                                                    content,
                                                    layout,
                                                    clock.instant()));
                    if (isKept(outcome)) {
                        audit.record(
                                actor, "declaration.file-read", Declarations.OBJECT, id, Map.of());
                    }
                    return outcome;
                });
            }
        };
    }

    /// Says what a column holds; the file is read anew.
    ///
    /// @param field null to leave the column out
    public FileOutcome assign(
            DeclarationId id, int column, @Nullable ExtractField field, Party party) {
        return transactions.write(() -> {
            Optional<PurchaseDeclaration> draft = draft(id, party);
            Optional<byte[]> content = draft.flatMap(_ -> sql.content(id));
            if (content.isEmpty()) {
                return new FileOutcome.NotAllowed();
            }
            ExtractLayout layout = sql.find(id).orElseThrow().layout().assign(column, field);
            return switch (LongSpreadsheet.open(content.get(), ExtractLayout::likeness)) {
                case LongSpreadsheet.Opening.NotReadable(var why) -> refused(why);
                case LongSpreadsheet.Opening.Opened(LongSpreadsheet file) ->
                        take(draft.get(), file, layout, () -> sql.understand(id, layout));
            };
        });
    }

    private FileOutcome take(
            PurchaseDeclaration declaration,
            LongSpreadsheet file,
            ExtractLayout layout,
            Runnable keep) {
        DeclarationId id = declaration.id();
        if (!layout.isReadable()) {
            keep.run();
            return new FileOutcome.ColumnsUnknown(sql.find(id).orElseThrow());
        }
        return switch (ExtractReading.read(file, layout, declaration.period())) {
            case ExtractReading.Broken(var why) -> refused(why);
            case ExtractReading.OtherYear(int year, int percent) ->
                    new FileOutcome.OtherYear(year, percent);
            case ExtractReading.NoAmounts _ -> new FileOutcome.NoAmounts();
            case ExtractReading.Read(var extract) -> {
                keep.run();
                match(declaration, extract);
                takeLines(declaration);
                yield new FileOutcome.Taken(sql.find(id).orElseThrow());
            }
        };
    }

    /// Finds what names mean, among the enterprises of the Pôle and, where its own has neither that number nor that name, among those
    /// that other Pôles list: by the same layers.
    private void match(PurchaseDeclaration declaration, Extract extract) {
        List<NameMatching.Known> known = new ArrayList<>(sql.known());
        Set<String> own =
                known.stream()
                        .flatMap(one -> Stream.of(one.name(), one.legalName()))
                        .map(name -> NameKeys.of(name).spelled())
                        .collect(Collectors.toSet());
        Map<SupplierId, Neighbour> others =
                neighbours.listed().stream()
                        .filter(one -> !own.contains(NameKeys.of(one.name()).spelled()))
                        .collect(Collectors.toMap(Neighbour::id, one -> one));
        others.values()
                .forEach(one ->
                        known.add(new NameMatching.Known(one.id(), one.name(), "", one.neq())));
        NameMatching.Rulings said = rulings.of(declaration.buyer(), others.keySet());
        Map<String, NameMatching.Verdict> found =
                sql.write(
                        declaration.id(), extract, new NameMatching(known, said), others.keySet());
        elsewhere.keep(
                found.values().stream()
                        .map(verdict -> others.get(verdict.supplier().orElseThrow()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                clock.instant());
        elsewhere.write(declaration.id(), found);
    }

    /// Whether lines dated without the period are counted all the same.
    public boolean countOutside(DeclarationId id, boolean counted, Party party) {
        return onDraft(
                id,
                party,
                declaration -> {
                    sql.countOutside(id, counted);
                    takeLines(declaration);
                });
    }

    /// Says which enterprise a name means. It holds for all the lines of that name, and for the next declarations of that buyer.
    public boolean same(DeclarationId id, String key, SupplierId supplier, Party party) {
        return onDraft(
                id,
                party,
                declaration -> {
                    if (isElsewhere(supplier) && sql.settle(id, key, NameCertainty.NONE, null)) {
                        elsewhere.settle(id, key, NameCertainty.SAID, supplier);
                        rulings.sayOfNeighbour(
                                declaration.buyer(), key, supplier, true, clock.instant());
                        takeLines(declaration);
                    } else if (lines.listed(supplier)
                            && sql.settle(id, key, NameCertainty.SAID, supplier)) {
                        elsewhere.unsettle(id, key);
                        rulings.say(declaration.buyer(), key, supplier, true, clock.instant());
                        takeLines(declaration);
                    }
                });
    }

    private boolean isElsewhere(SupplierId supplier) {
        if (elsewhere.known(supplier)) {
            return true;
        }
        Optional<Neighbour> found =
                lines.listed(supplier) ? Optional.empty() : neighbours.find(supplier);
        found.ifPresent(one -> elsewhere.keep(List.of(one), clock.instant()));
        return found.isPresent();
    }

    /// Says that a name does not mean that enterprise.
    public boolean notSame(DeclarationId id, String key, SupplierId supplier, Party party) {
        return onDraft(
                id,
                party,
                declaration -> {
                    if (elsewhere.known(supplier) && elsewhere.unsettle(id, key)) {
                        rulings.sayOfNeighbour(
                                declaration.buyer(), key, supplier, false, clock.instant());
                        takeLines(declaration);
                    } else if (sql.settle(id, key, NameCertainty.NONE, null)) {
                        rulings.say(declaration.buyer(), key, supplier, false, clock.instant());
                        takeLines(declaration);
                    }
                });
    }

    /// Forgets the file; what was taken of it into the declaration stays.
    public boolean forget(DeclarationId id, Party party) {
        return onDraft(id, party, _ -> sql.forget(id));
    }

    /// A page of its names, the largest sums first.
    ///
    /// @param text part of the name as written; empty for all
    public List<AccountName> names(
            DeclarationId id, Set<NameCertainty> certainties, String text, int offset, int limit) {
        return transactions.read(() ->
                sql.names(id, certainties, text, Math.max(0, offset), Math.clamp(limit, 1, 500)));
    }

    /// Forgets the extracts whose declaration was not signed in time.
    void forgetOld() {
        transactions.write(
                () -> sql.forgetReadBefore(clock.instant().minus(DeclarationLimits.EXTRACT_KEPT)));
    }

    private void takeLines(PurchaseDeclaration declaration) {
        int number = declaration.newest().number();
        boolean outside = sql.find(declaration.id()).map(AccountFile::outsideCounted).orElse(false);
        lines.takeFromExtract(declaration.id(), number, outside);
        elsewhere.takeFromExtract(declaration.id(), number, outside);
        elsewhere.dropTwins(declaration.id(), number);
    }

    private boolean onDraft(DeclarationId id, Party party, Consumer<PurchaseDeclaration> work) {
        Supplier<Boolean> done =
                () -> {
                    Optional<PurchaseDeclaration> draft = draft(id, party);
                    draft.ifPresent(work);
                    return draft.isPresent();
                };
        return transactions.write(done);
    }

    private Optional<PurchaseDeclaration> draft(DeclarationId id, Party party) {
        return declarations.lock(id)
                ? declarations
                        .find(id)
                        .filter(one -> DeclarationRules.mayWork(one, party))
                        .filter(one -> one.draft().isPresent())
                : Optional.empty();
    }

    private static boolean isKept(FileOutcome outcome) {
        return switch (outcome) {
            case FileOutcome.Taken _, FileOutcome.ColumnsUnknown _ -> true;
            case FileOutcome.NotReadable _,
                    FileOutcome.OtherYear _,
                    FileOutcome.NoAmounts _,
                    FileOutcome.NotAllowed _ ->
                    false;
        };
    }

    private static FileOutcome refused(SpreadsheetReading.Refused why) {
        return new FileOutcome.NotReadable(why.reason(), why.arguments());
    }

    private static String cleaned(String fileName) {
        String bare =
                CellText.oneLine(
                        fileName.substring(
                                Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'))
                                        + 1));
        String name = CellText.clean(bare);
        return name.isEmpty() ? "?" : shortened(name);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_FILE_NAME ? text : text.substring(0, LONGEST_FILE_NAME);
    }
}
