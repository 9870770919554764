package quebec.esja.contacts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What may be shown of a person.
public enum Detail {
    NAME,
    FUNCTION,
    EMAIL,
    PHONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Key of its name.
    public String text() {
        return "contacts.detail." + code();
    }

    /// Those that are told of her.
    public static List<Detail> of(ContactData data) {
        return Arrays.stream(values()).filter(detail -> !detail.in(data).isEmpty()).toList();
    }

    private String in(ContactData data) {
        return switch (this) {
            case NAME -> data.name();
            case FUNCTION -> data.function();
            case EMAIL -> data.email();
            case PHONE -> data.phone();
        };
    }
}
