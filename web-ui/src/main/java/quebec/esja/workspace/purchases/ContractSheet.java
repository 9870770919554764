package quebec.esja.workspace.purchases;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import quebec.esja.directory.Nomenclature;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractFilter;
import quebec.esja.purchases.Contracts;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TableFile;
import quebec.esja.workspace.TableFile.Cell;

/// The list of contracts as a file, read a page at a time.
final class ContractSheet {

    private static final int PAGE = 500;

    private final Contracts contracts;
    private final Nomenclature nomenclature;
    private final Language language;

    ContractSheet(Contracts contracts, Nomenclature nomenclature, Language language) {
        this.contracts = contracts;
        this.nomenclature = nomenclature;
        this.language = language;
    }

    TableFile file(ContractFilter filter) {
        var header =
                Stream.of(
                                "title",
                                "buyer",
                                "supplier",
                                "category",
                                "nature",
                                "mode",
                                "amount",
                                "tax",
                                "from",
                                "to",
                                "evidence",
                                "answer")
                        .map(column -> t("dealings.column." + column))
                        .toList();
        return new TableFile(header, writing -> eachRow(filter, writing));
    }

    private void eachRow(ContractFilter filter, Consumer<List<Cell>> writing) {
        for (int offset = 0; ; offset += PAGE) {
            var rows = contracts.page(filter, offset, PAGE);
            rows.forEach(contract -> writing.accept(cells(contract)));
            if (rows.size() < PAGE) {
                return;
            }
        }
    }

    private List<Cell> cells(Contract contract) {
        var data = contract.data();
        return List.of(
                Cell.of(data.title()),
                Cell.of(contract.buyerName()),
                Cell.of(contract.supplierName()),
                Cell.of(category(nomenclature, data.category(), language)),
                Cell.of(t(data.nature().text())),
                Cell.of(t(data.mode().text())),
                Cell.of(data.amount()),
                Cell.of(t(data.taxBasis().text())),
                Cell.of(Optional.of(data.period().from())),
                Cell.of(Optional.of(data.period().to())),
                Cell.of(t(contract.grade().text())),
                Cell.of(t(contract.answer().text())));
    }

    static String category(Nomenclature nomenclature, String code, Language language) {
        return nomenclature
                .category(code)
                .map(term -> term.name().in(language.locale()))
                .orElse("");
    }

    private String t(String key) {
        return Texts.of(language).get(key);
    }
}
