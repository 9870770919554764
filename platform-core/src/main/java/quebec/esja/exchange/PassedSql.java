package quebec.esja.exchange;

import static quebec.esja.db.province.Tables.EXCHANGE_ANSWER;
import static quebec.esja.db.province.Tables.EXCHANGE_DOCUMENTS;
import static quebec.esja.db.province.Tables.EXCHANGE_INTEREST;
import static quebec.esja.db.province.Tables.EXCHANGE_QUESTION;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Configuration;
import quebec.esja.db.province.Routines;
import quebec.esja.kernel.ExchangeId;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;

/// What passes between the two Pôles of an offer that is accepted: questions and the way to the documents, then interested enterprises
/// and their answers. PostgreSQL shows the first two to the neighbour once it has accepted.
final class PassedSql {

    private static Configuration here() {
        return dsl().configuration();
    }

    /// Leaves what the neighbour reads once it has accepted.
    ///
    /// @param documents token of the link to them
    void leave(ExchangeId id, List<String> questions, Optional<String> documents) {
        Routines.publishExchangeQuestions(here(), id.value(), questions.toArray(String[]::new));
        documents.ifPresent(token -> Routines.publishExchangeDocuments(here(), id.value(), token));
    }

    /// Erases the questions, their answers and the way to the documents of an offer that is over.
    void erase(ExchangeId id) {
        Routines.publishExchangeErased(here(), id.value());
    }

    List<String> questions(ExchangeId id) {
        return dsl().select(EXCHANGE_QUESTION.WORDING)
                .from(EXCHANGE_QUESTION)
                .where(EXCHANGE_QUESTION.EXCHANGE_ID.eq(id.value()))
                .orderBy(EXCHANGE_QUESTION.POSITION)
                .fetch(row -> row.value1());
    }

    /// The token of the link to the documents.
    Optional<String> documents(ExchangeId id) {
        return dsl().select(EXCHANGE_DOCUMENTS.TOKEN)
                .from(EXCHANGE_DOCUMENTS)
                .where(EXCHANGE_DOCUMENTS.EXCHANGE_ID.eq(id.value()))
                .fetchOptional(row -> row.value1());
    }

    /// @param answers in the order of the questions that crossed, empty where there is none
    void tellInterest(ExchangeId id, SupplierId supplier, Instant at, List<String> answers) {
        Routines.publishExchangeInterest(here(), id.value(), supplier.value(), at);
        Routines.publishExchangeAnswers(
                here(), id.value(), supplier.value(), answers.toArray(String[]::new));
    }

    List<Interest> interests(ExchangeId id) {
        Map<UUID, Map<Integer, String>> answers =
                dsl().select(
                                EXCHANGE_ANSWER.SUPPLIER_ID,
                                EXCHANGE_ANSWER.POSITION,
                                EXCHANGE_ANSWER.ANSWER)
                        .from(EXCHANGE_ANSWER)
                        .where(EXCHANGE_ANSWER.EXCHANGE_ID.eq(id.value()))
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.value1(),
                                        Collectors.toMap(
                                                row -> row.value2(), row -> row.value3())));
        return dsl().select(
                        EXCHANGE_INTEREST.SUPPLIER_ID,
                        EXCHANGE_INTEREST.NAME,
                        EXCHANGE_INTEREST.SLUG,
                        EXCHANGE_INTEREST.INTERESTED_AT)
                .from(EXCHANGE_INTEREST)
                .where(EXCHANGE_INTEREST.EXCHANGE_ID.eq(id.value()))
                .orderBy(EXCHANGE_INTEREST.INTERESTED_AT, EXCHANGE_INTEREST.SUPPLIER_ID)
                .fetch(row ->
                        new Interest(
                                new SupplierId(row.value1()),
                                row.value2(),
                                new Slug(row.value3()),
                                row.value4(),
                                answers.getOrDefault(row.value1(), Map.of())));
    }
}
