package quebec.esja.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address, in lower case, at most 254 characters (RFC 5321). Only its form is known, not that it receives.
public record EmailAddress(String value) {

    private static final Pattern FORM =
            Pattern.compile(
                    "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
    private static final int LONGEST = 254;

    public EmailAddress {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /// The address a person typed, spaces around it and capitals forgiven.
    public static Optional<EmailAddress> parse(String typed) {
        String address = typed.strip().toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && FORM.matcher(address).matches()
                ? Optional.of(new EmailAddress(address))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
