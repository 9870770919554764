package quebec.esja.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.files.Files;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.CommitmentId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.FileId;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

/// The commitments of the buyers of the bound Pôle: read, signed, withdrawn. The province learns, in the same transaction, that a buyer
/// is committed for a year, and nothing else.
@Service
public class Commitments {

    static final int SHORTEST_REASON = 5;
    public static final int LONGEST_REASON = 1_000;

    private static final String KIND = "commitment";
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    /// How far from the signature a ceremony may be, and how old a page signed by hand, in years.
    private static final int FAR_CEREMONY = 1;

    private static final int OLD_PAGE = 10;

    private final TenantTransactions transactions;
    private final DeclarationTexts texts;
    private final PoleProfiles profiles;
    private final Files files;
    private final CommitmentLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final CommitmentSql sql = new CommitmentSql();
    private final WallSql wall = new WallSql();

    public Commitments(
            TenantTransactions transactions,
            DeclarationTexts texts,
            PoleProfiles profiles,
            Files files,
            CommitmentLetters letters,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.texts = texts;
        this.profiles = profiles;
        this.files = files;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// What that buyer would sign today; none while its commitment cannot be renewed yet, or when it is no accepted buyer here.
    public Optional<Reading> toSign(BuyerId buyer, Language language) {
        return transactions.read(() ->
                sql.signer(buyer)
                        .flatMap(signer ->
                                term(buyer, today()).map(term -> reading(signer, term, language))));
    }

    /// Signs, in the name of a buyer that the actor manages, exactly the words that were read.
    public Signing sign(BuyerId buyer, SigningForm form, Actor actor) {
        Signatory signatory = form.signatory().tidy();
        LocalDate today = today();
        return transactions.write(() -> {
            Optional<CommitmentSql.Signer> signer = sql.lock(buyer);
            Optional<EmailAddress> account = sql.manager(buyer, actor);
            if (signer.isEmpty() || account.isEmpty()) {
                return new Signing.Unknown();
            }
            Optional<Term> term = term(buyer, today);
            if (term.isEmpty()) {
                return alreadySigned(buyer, Term.from(today));
            }
            Reading now = reading(signer.get(), term.get(), form.language());
            if (!now.digest().equals(form.digest())) {
                return new Signing.TextChanged(now);
            }
            List<String> problems = problems(signatory, form.target(), form.ceremony(), today);
            if (!form.authorized()) {
                problems.add("unauthorized");
            }
            if (!problems.isEmpty()) {
                return new Signing.Refused(problems);
            }
            Commitment signed =
                    keep(
                            sql.insert(
                                    signer.get(),
                                    now,
                                    signatory,
                                    form.target(),
                                    form.ceremony(),
                                    today,
                                    actor,
                                    account,
                                    Optional.empty(),
                                    clock.instant()),
                            "commitment.signed",
                            actor);
            letters.signed(signed, account.get());
            return new Signing.Signed(signed);
        });
    }

    /// Records a page that was signed by hand, with its scan. The words kept are those of the Pôle's declaration of that year.
    public Signing record(PaperForm form, Actor actor) {
        Signatory signatory = form.signatory().tidy();
        LocalDate today = today();
        List<String> problems = problems(signatory, form.target(), form.ceremony(), today);
        if (form.scan().isEmpty()) {
            problems.add("scan");
        }
        if (form.signedOn()
                .filter(day -> !day.isAfter(today) && day.isAfter(today.minusYears(OLD_PAGE)))
                .isEmpty()) {
            problems.add("signed-on");
        }
        if (!problems.isEmpty()) {
            return new Signing.Refused(problems);
        }
        LocalDate signedOn = form.signedOn().orElseThrow();
        return transactions.write(() -> {
            Optional<CommitmentSql.Signer> signer = sql.lock(form.buyer());
            if (signer.isEmpty()) {
                return new Signing.Unknown();
            }
            Optional<Term> term = term(form.buyer(), signedOn);
            if (term.isEmpty()) {
                return alreadySigned(form.buyer(), Term.from(signedOn));
            }
            FileId scan = files.keep(form.scan().orElseThrow());
            return new Signing.Signed(
                    keep(
                            sql.insert(
                                    signer.get(),
                                    reading(signer.get(), term.get(), form.language()),
                                    signatory,
                                    form.target(),
                                    form.ceremony(),
                                    signedOn,
                                    actor,
                                    Optional.empty(),
                                    Optional.of(scan),
                                    clock.instant()),
                            "commitment.recorded",
                            actor));
        });
    }

    private Commitment keep(CommitmentId id, String action, Actor actor) {
        Commitment kept = sql.find(id).orElseThrow();
        sql.publish(kept.buyer(), kept.term().year());
        audit.record(
                actor,
                action,
                KIND,
                id,
                Map.of("buyer", kept.buyer().toString(), "sha256", kept.digest()));
        return kept;
    }

    private Signing alreadySigned(BuyerId buyer, Term wanted) {
        return new Signing.AlreadySigned(sql.during(buyer, wanted).orElse(wanted).renewableFrom());
    }

    /// The term of a signature of that day; none when one stands during some of it.
    private Optional<Term> term(BuyerId buyer, LocalDate day) {
        return Term.signed(day, sql.termBefore(buyer, day))
                .filter(term -> sql.during(buyer, term).isEmpty());
    }

    private Reading reading(CommitmentSql.Signer signer, Term term, Language language) {
        return Reading.of(
                term,
                language,
                texts.inForce(term.year())
                        .filled(
                                language,
                                signer.name(),
                                term.year(),
                                profiles.read().data().name()));
    }

    private static List<String> problems(
            Signatory signatory, Target target, Optional<LocalDate> ceremony, LocalDate today) {
        List<String> problems = new ArrayList<>();
        if (!Signatory.fits(signatory.name())) {
            problems.add("name");
        }
        if (!Signatory.fits(signatory.function())) {
            problems.add("function");
        }
        target.problem().ifPresent(problems::add);
        ceremony.filter(day ->
                        day.isBefore(today.minusYears(OLD_PAGE))
                                || day.isAfter(today.plusYears(FAR_CEREMONY)))
                .ifPresent(_ -> problems.add("ceremony"));
        return problems;
    }

    /// Withdraws a commitment in the name of its buyer, which the actor manages.
    public Withdrawing withdraw(BuyerId buyer, CommitmentId id, String reason, Actor actor) {
        return transactions.write(() ->
                sql.find(id).filter(found -> found.buyer().equals(buyer)).isPresent()
                                && sql.manager(buyer, actor).isPresent()
                        ? withdraw(id, reason, actor)
                        : new Withdrawing.Unknown());
    }

    /// Withdraws a commitment: it leaves the wall at once; what was signed stays, with the date and the reason. The actor is of the team.
    public Withdrawing withdraw(CommitmentId id, String typed, Actor actor) {
        String reason = typed.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            return new Withdrawing.NoReason();
        }
        return transactions.write(() -> {
            Optional<Commitment> present = sql.find(id);
            if (present.isEmpty()) {
                return new Withdrawing.Unknown();
            }
            if (!sql.withdraw(id, actor.name(), reason, clock.instant())) {
                return new Withdrawing.Before();
            }
            sql.publish(present.get().buyer(), present.get().term().year());
            audit.record(actor, "commitment.withdrawn", KIND, id, Map.of());
            return new Withdrawing.Withdrawn(sql.find(id).orElseThrow());
        });
    }

    public Optional<Commitment> find(CommitmentId id) {
        return transactions.read(() -> sql.find(id));
    }

    /// Every commitment of a buyer, withdrawn ones too, the latest first.
    public List<Commitment> of(BuyerId buyer) {
        return transactions.read(() -> sql.of(buyer));
    }

    /// The page signed by hand.
    public Optional<StoredFile> scan(CommitmentId id) {
        return transactions.read(() -> sql.find(id).flatMap(Commitment::scan).flatMap(files::find));
    }

    /// The accepted buyers and where each stands, by name.
    public List<CommitmentRow> page(CommitmentFilter filter, int offset, int limit) {
        return transactions.read(() -> wall.page(filter, today(), offset, limit));
    }

    public int count(CommitmentFilter filter) {
        return transactions.read(() -> wall.count(filter, today()));
    }

    /// The day it is in Québec.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), QUEBEC);
    }
}
