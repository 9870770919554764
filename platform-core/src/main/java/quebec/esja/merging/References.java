package quebec.esja.merging;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Every column that refers to an enterprise, and what a merge does with its rows: the one list, which a test holds against the
/// catalogue of the database. In a statement, `:kept` stays and `:gone` goes.
final class References {

    /// @param column     as `contract.supplier_id`
    /// @param statements none when the rows stay, or are written anew
    private record Rule(String column, List<String> statements) {}

    private static final List<Rule> RULES =
            List.of(
                    rule(
                            "offering.supplier_id",
                            """
                            UPDATE offering SET supplier_id = :kept,
                                position = position + 1 + coalesce((SELECT max(position) FROM offering WHERE supplier_id = :kept), -1)
                            WHERE supplier_id = :gone
                            """),
                    rule("eligibility_review.supplier_id", moved("eligibility_review")),
                    rule(
                            "supplier_member.supplier_id",
                            """
                            UPDATE supplier_member there SET role = 'manager' FROM supplier_member mine
                            WHERE there.supplier_id = :kept AND mine.supplier_id = :gone AND mine.member_id = there.member_id
                                AND mine.role = 'manager'
                            """,
                            withoutTwins("supplier_member", "there.member_id = mine.member_id"),
                            moved("supplier_member")),
                    rule(
                            "supplier_claim.supplier_id",
                            withoutTwins(
                                    "supplier_claim",
                                    "there.email = mine.email AND mine.status IN ('unconfirmed', 'waiting') AND there.status IN ('unconfirmed', 'waiting')"),
                            moved("supplier_claim")),
                    rule(
                            "contact_person.supplier_id",
                            """
                            UPDATE consent SET withdrawn_at = now()
                            WHERE subject_kind = 'contact' AND withdrawn_at IS NULL AND subject_id IN (
                                SELECT mine.id FROM contact_person mine JOIN contact_person there ON there.email = mine.email
                                WHERE mine.supplier_id = :gone AND there.supplier_id = :kept)
                            """,
                            withoutTwins("contact_person", "there.email = mine.email"),
                            moved("contact_person")),
                    rule(
                            "contact_request.supplier_id",
                            withoutTwins(
                                    "contact_request",
                                    "there.email = mine.email AND mine.status IN ('unconfirmed', 'waiting') AND there.status IN ('unconfirmed', 'waiting')"),
                            moved("contact_request")),
                    rule(
                            "registration.supplier_id",
                            withoutTwins("registration", "true"),
                            moved("registration")),
                    rule(
                            "contract.supplier_id",
                            """
                            UPDATE contract mine SET seao_ocid = NULL, seao_award_id = NULL, corroborated_at = NULL
                            FROM contract there
                            WHERE mine.supplier_id = :gone AND there.supplier_id = :kept
                                AND (there.seao_ocid, there.seao_award_id) = (mine.seao_ocid, mine.seao_award_id)
                            """,
                            moved("contract")),
                    rule(
                            "declaration_line.supplier_id",
                            """
                            UPDATE declaration_line there SET amount = there.amount + mine.amount
                            FROM declaration_line mine
                            WHERE mine.supplier_id = :gone AND there.supplier_id = :kept
                                AND (there.declaration_id, there.number) = (mine.declaration_id, mine.number)
                            """,
                            // Awards taken into it follow the line they are now part of.
                            """
                            UPDATE declaration_award mine SET supplier_id = :kept FROM declaration_line there
                            WHERE mine.supplier_id = :gone AND there.supplier_id = :kept
                                AND (there.declaration_id, there.number) = (mine.declaration_id, mine.number)
                            """,
                            withoutTwins(
                                    "declaration_line",
                                    "(there.declaration_id, there.number) = (mine.declaration_id, mine.number)"),
                            moved("declaration_line")),
                    rule("declaration_name.supplier_id", moved("declaration_name")),
                    // A name that was said to mean the other one is nobody else's.
                    rule(
                            "supplier_name_ruling.supplier_id",
                            withoutTwins(
                                    "supplier_name_ruling",
                                    "(there.buyer_id, there.name_digest) = (mine.buyer_id, mine.name_digest)"),
                            moved("supplier_name_ruling")),
                    rule(
                            "award_suggestion.supplier_id",
                            withoutTwins(
                                    "award_suggestion",
                                    "(there.ocid, there.award_id) = (mine.ocid, mine.award_id)"),
                            moved("award_suggestion")),
                    rule(
                            "buyer_need.chosen_id",
                            "UPDATE buyer_need SET chosen_id = :kept WHERE chosen_id = :gone"),
                    // What was written to it and what it answered follow need_candidate.
                    rule(
                            "need_candidate.supplier_id",
                            withoutTwins("need_candidate", "there.need_id = mine.need_id"),
                            moved("need_candidate")),
                    rule(
                            "need_reply_partner.partner_id",
                            """
                            DELETE FROM need_reply_partner mine USING need_reply_partner there
                            WHERE mine.partner_id = :gone AND there.partner_id = :kept
                                AND (there.need_id, there.supplier_id) = (mine.need_id, mine.supplier_id)
                            """,
                            "DELETE FROM need_reply_partner WHERE partner_id = :gone AND supplier_id = :kept",
                            "UPDATE need_reply_partner SET partner_id = :kept WHERE partner_id = :gone"),
                    rule("need_message.supplier_id", moved("need_message")),
                    rule(
                            "supplier_revenue.supplier_id",
                            withoutTwins("supplier_revenue", "true"),
                            moved("supplier_revenue")),
                    // Who is told of its notices follows supplier_member.
                    rule(
                            "tender_alert.supplier_id",
                            withoutTwins("tender_alert", "there.words = mine.words"),
                            moved("tender_alert")),
                    rule(
                            "notice_told.supplier_id",
                            withoutTwins("notice_told", "there.ocid = mine.ocid"),
                            moved("notice_told")),
                    rule(
                            "notice_refusal.supplier_id",
                            withoutTwins("notice_refusal", "true"),
                            moved("notice_refusal")),
                    rule(
                            "shortlist_item.supplier_id",
                            """
                            UPDATE shortlist_item there SET note = left(concat_ws(E'\\n', nullif(there.note, ''), nullif(mine.note, '')), 1000)
                            FROM shortlist_item mine
                            WHERE mine.supplier_id = :gone AND there.supplier_id = :kept AND there.shortlist_id = mine.shortlist_id
                                AND there.note <> mine.note
                            """,
                            withoutTwins(
                                    "shortlist_item", "there.shortlist_id = mine.shortlist_id"),
                            moved("shortlist_item")),
                    rule(
                            "composition_item.supplier_id",
                            withoutTwins(
                                    "composition_item",
                                    "there.composition_id = mine.composition_id"),
                            moved("composition_item")),
                    rule(
                            "block_confirmation.supplier_id",
                            """
                            UPDATE block_confirmation there SET confirmed_on = greatest(there.confirmed_on, mine.confirmed_on)
                            FROM block_confirmation mine
                            WHERE mine.supplier_id = :gone AND there.supplier_id = :kept AND there.block = mine.block
                            """,
                            withoutTwins("block_confirmation", "there.block = mine.block"),
                            moved("block_confirmation")),
                    rule(
                            "freshness_letter.supplier_id",
                            withoutTwins(
                                    "freshness_letter",
                                    "(there.kind, there.sent_on) = (mine.kind, mine.sent_on) AND there.member_id IS NOT DISTINCT FROM mine.member_id"),
                            moved("freshness_letter")),
                    rule(
                            "attention_month.supplier_id",
                            """
                            UPDATE attention_month there SET times = there.times + mine.times
                            FROM attention_month mine
                            WHERE mine.supplier_id = :gone AND there.supplier_id = :kept
                                AND (there.month, there.kind) = (mine.month, mine.kind)
                            """,
                            withoutTwins(
                                    "attention_month",
                                    "(there.month, there.kind) = (mine.month, mine.kind)"),
                            moved("attention_month")),
                    rule(
                            "supplier_tag.supplier_id",
                            withoutTwins("supplier_tag", "there.tag_id = mine.tag_id"),
                            moved("supplier_tag")),
                    rule(
                            "supplier_label.supplier_id",
                            withoutTwins("supplier_label", "there.label_code = mine.label_code"),
                            """
                            INSERT INTO supplier_label (supplier_id, label_code, proof, obtained_on, expires_on, verified_by, verified_at)
                            SELECT :kept, label_code, proof, obtained_on, expires_on, verified_by, verified_at
                            FROM supplier_label WHERE supplier_id = :gone
                            """,
                            moved("label_reminder"),
                            "DELETE FROM supplier_label WHERE supplier_id = :gone"),
                    rule(
                            "establishment.supplier_id",
                            """
                            UPDATE establishment mine SET supplier_id = :kept, position = mine.position + there.places
                            FROM (SELECT count(*)::integer AS places FROM establishment WHERE supplier_id = :kept) there
                            WHERE mine.supplier_id = :gone AND mine.position + there.places < 30
                            """,
                            "DELETE FROM establishment WHERE supplier_id = :gone"),
                    rule("supplier_note.supplier_id", moved("supplier_note")),
                    rule(
                            "picture.supplier_id",
                            """
                            UPDATE picture mine SET removed_at = now()
                            WHERE mine.supplier_id = :gone AND mine.logo AND mine.removed_at IS NULL AND EXISTS (
                                SELECT FROM picture there WHERE there.supplier_id = :kept AND there.logo AND there.removed_at IS NULL)
                            """,
                            moved("picture")),
                    rule("bid_document.supplier_id", moved("bid_document")),
                    // Two files become one: nobody goes on seeing what was not chosen to be shown
                    // to them.
                    rule(
                            "bid_share.supplier_id",
                            "UPDATE bid_share SET revoked_at = coalesce(revoked_at, now()), need_id = NULL WHERE supplier_id IN (:gone, :kept)",
                            moved("bid_share")),
                    rule(
                            "accepted_profile.supplier_id",
                            "DELETE FROM accepted_profile WHERE supplier_id = :gone"),
                    rule(
                            "supplier.merged_into",
                            "UPDATE supplier SET merged_into = :kept WHERE merged_into = :gone"),
                    rule(
                            "supplier_distinct.one",
                            "DELETE FROM supplier_distinct WHERE one = :gone OR other = :gone"),
                    // With the one above.
                    rule("supplier_distinct.other"),
                    // The history of a bulk act stays with what it was done to.
                    rule("bulk_item.supplier_id"),
                    // Written anew with the profile of the kept one.
                    rule("supplier_document.supplier_id"),
                    // Consents name what they are about without a foreign key.
                    rule(
                            "consent.subject_id",
                            "UPDATE consent SET subject_id = :kept WHERE subject_kind = 'supplier' AND subject_id = :gone"));

    private References() {}

    private static Rule rule(String column, String... statements) {
        return new Rule(column, List.of(statements));
    }

    private static String moved(String table) {
        return "UPDATE %s SET supplier_id = :kept WHERE supplier_id = :gone".formatted(table);
    }

    /// Rows that would stand twice: those of the one that goes give way.
    private static String withoutTwins(String table, String twins) {
        return """
        DELETE FROM %1$s mine USING %1$s there
        WHERE mine.supplier_id = :gone AND there.supplier_id = :kept AND %2$s
        """
                .formatted(table, twins);
    }

    /// The columns that have a rule.
    static Set<String> columns() {
        return RULES.stream().map(Rule::column).collect(Collectors.toSet());
    }

    /// The columns whose rows leave the one that goes.
    static Set<String> emptied() {
        return RULES.stream()
                .filter(rule -> !rule.statements().isEmpty())
                .map(Rule::column)
                .collect(Collectors.toSet());
    }

    /// All that is to be done, in order.
    static List<String> statements() {
        return RULES.stream().flatMap(rule -> rule.statements().stream()).toList();
    }
}
