package quebec.esja.contacts;

/// One thing to mend in what was typed.
///
/// @param field of [ContactData] or of a request, as `email`
/// @param key   of the text that says what to do, as `contacts.refusal.email`
public record ContactProblem(String field, String key) {

    static ContactProblem of(String field) {
        return new ContactProblem(field, "contacts.refusal." + field);
    }
}
