package quebec.esja.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.ProvinceTransactions;

/// The closed lists in which enterprises are described; the same for every Pôle, read once in ten minutes.
@Service
public class Nomenclature {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 8;

    private final ProvinceTransactions transactions;
    private final NomenclatureSql sql = new NomenclatureSql();
    private final LoadingCache<String, Lists> read;

    public Nomenclature(ProvinceTransactions transactions) {
        this.transactions = transactions;
        this.read =
                Caffeine.newBuilder()
                        .maximumSize(1)
                        .expireAfterWrite(FRESH)
                        .build(_ -> transactions.read(sql::lists));
    }

    /// All the lists, each in its order.
    record Lists(
            List<Term> categories,
            List<Term> legalForms,
            List<Term> socialPurposes,
            List<Term> seaoCategories,
            List<Term> labels) {}

    /// What is sold, in the words of buyers; 25 of them.
    public List<Term> categories() {
        return read.get("all").categories();
    }

    public List<Term> legalForms() {
        return read.get("all").legalForms();
    }

    /// Why an enterprise exists.
    public List<Term> socialPurposes() {
        return read.get("all").socialPurposes();
    }

    /// The categories of SEAO notices.
    public List<Term> seaoCategories() {
        return read.get("all").seaoCategories();
    }

    /// Labels and certifications; their description is who grants them.
    public List<Term> labels() {
        return read.get("all").labels();
    }

    public Optional<Term> category(String code) {
        return of(categories(), code);
    }

    public Optional<Term> legalForm(String code) {
        return of(legalForms(), code);
    }

    public Optional<Term> socialPurpose(String code) {
        return of(socialPurposes(), code);
    }

    public Optional<Term> seaoCategory(String code) {
        return of(seaoCategories(), code);
    }

    public Optional<Term> label(String code) {
        return of(labels(), code);
    }

    /// The UNSPSC codes met in SEAO's notices that a person may mean: every word typed stands in the name, or begins the code.
    ///
    /// @param most of them, by name; the first of all when nothing is typed
    public List<Term> unspsc(String typed, int most) {
        List<String> words =
                BETWEEN_WORDS
                        .splitAsStream(typed)
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList();
        return transactions.read(() -> sql.unspsc(words, most));
    }

    private static Optional<Term> of(List<Term> terms, String code) {
        return terms.stream().filter(term -> term.code().equals(code)).findFirst();
    }
}
