package quebec.esja.search;

import java.util.Optional;
import java.util.regex.Pattern;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.SizeBand;

/// What a visitor asks of the directory. Any text is accepted and bounded; an unknown code finds nothing.
///
/// @param q             words, 400 characters at most; empty for all
/// @param category      code of `reference.category`, or empty
/// @param place         where it must be delivered: code of a municipality, a territory or a region, or empty
/// @param legalForm     code of `reference.legal_form`, or empty
/// @param socialPurpose code of `reference.social_purpose`, or empty
/// @param mode          for sale or for rent; absent for either
/// @param label         code of `reference.label`, or empty
/// @param size          only enterprises of that size
/// @param tenders       only enterprises that want to be invited to tender
/// @param proven        only enterprises with realized contracts that are confirmed and public
/// @param page          from 1; past the last page the last one is given
public record SupplierSearch(
        String q,
        String category,
        String place,
        String legalForm,
        String socialPurpose,
        Optional<OfferingMode> mode,
        String label,
        Optional<SizeBand> size,
        boolean tenders,
        boolean proven,
        Sort sort,
        int page) {

    /// How many results stand on a page.
    public static final int PAGE_SIZE = 20;

    /// The longest words, in characters.
    public static final int LONGEST_Q = 400;

    public enum Sort {
        /// The best answer first.
        FIT("pertinence"),
        NAME("nom"),
        /// The most recently confirmed first.
        FRESH("fraicheur");

        private final String code;

        Sort(String code) {
            this.code = code;
        }

        /// As it stands in addresses.
        public String code() {
            return code;
        }

        public static Sort ofCode(String code) {
            for (Sort sort : values()) {
                if (sort.code.equals(code)) {
                    return sort;
                }
            }
            return FIT;
        }
    }

    private static final int LONGEST_CODE = 60;
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\p{Cf}]+");
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]*");

    public SupplierSearch {
        q = words(q);
        category = code(category);
        place = code(place);
        legalForm = code(legalForm);
        socialPurpose = code(socialPurpose);
        label = code(label);
        page = Math.max(1, page);
    }

    /// Everything, by fit.
    public static final SupplierSearch ALL =
            new SupplierSearch(
                    "",
                    "",
                    "",
                    "",
                    "",
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    false,
                    false,
                    Sort.FIT,
                    1);

    /// These words, without a filter.
    public static SupplierSearch of(String q) {
        return ALL.withQ(q);
    }

    public SupplierSearch withQ(String changed) {
        return new SupplierSearch(
                changed,
                category,
                place,
                legalForm,
                socialPurpose,
                mode,
                label,
                size,
                tenders,
                proven,
                sort,
                1);
    }

    public SupplierSearch withCategory(String changed) {
        return new SupplierSearch(
                q,
                changed,
                place,
                legalForm,
                socialPurpose,
                mode,
                label,
                size,
                tenders,
                proven,
                sort,
                1);
    }

    public SupplierSearch withPlace(String changed) {
        return new SupplierSearch(
                q,
                category,
                changed,
                legalForm,
                socialPurpose,
                mode,
                label,
                size,
                tenders,
                proven,
                sort,
                1);
    }

    public SupplierSearch withLegalForm(String changed) {
        return new SupplierSearch(
                q,
                category,
                place,
                changed,
                socialPurpose,
                mode,
                label,
                size,
                tenders,
                proven,
                sort,
                1);
    }

    public SupplierSearch withSocialPurpose(String changed) {
        return new SupplierSearch(
                q, category, place, legalForm, changed, mode, label, size, tenders, proven, sort,
                1);
    }

    public SupplierSearch withMode(Optional<OfferingMode> changed) {
        return new SupplierSearch(
                q,
                category,
                place,
                legalForm,
                socialPurpose,
                changed,
                label,
                size,
                tenders,
                proven,
                sort,
                1);
    }

    public SupplierSearch withLabel(String changed) {
        return new SupplierSearch(
                q,
                category,
                place,
                legalForm,
                socialPurpose,
                mode,
                changed,
                size,
                tenders,
                proven,
                sort,
                1);
    }

    public SupplierSearch withSize(Optional<SizeBand> changed) {
        return new SupplierSearch(
                q,
                category,
                place,
                legalForm,
                socialPurpose,
                mode,
                label,
                changed,
                tenders,
                proven,
                sort,
                1);
    }

    public SupplierSearch withTenders(boolean changed) {
        return new SupplierSearch(
                q,
                category,
                place,
                legalForm,
                socialPurpose,
                mode,
                label,
                size,
                changed,
                proven,
                sort,
                1);
    }

    public SupplierSearch withProven(boolean changed) {
        return new SupplierSearch(
                q,
                category,
                place,
                legalForm,
                socialPurpose,
                mode,
                label,
                size,
                tenders,
                changed,
                sort,
                1);
    }

    public SupplierSearch sortedBy(Sort changed) {
        return new SupplierSearch(
                q,
                category,
                place,
                legalForm,
                socialPurpose,
                mode,
                label,
                size,
                tenders,
                proven,
                changed,
                1);
    }

    public SupplierSearch onPage(int changed) {
        return new SupplierSearch(
                q,
                category,
                place,
                legalForm,
                socialPurpose,
                mode,
                label,
                size,
                tenders,
                proven,
                sort,
                changed);
    }

    /// Whether anything but words narrows it.
    public boolean filtered() {
        return !category.isEmpty()
                || !place.isEmpty()
                || !legalForm.isEmpty()
                || !socialPurpose.isEmpty()
                || mode.isPresent()
                || !label.isEmpty()
                || size.isPresent()
                || tenders
                || proven;
    }

    private static String words(String typed) {
        String bounded = typed.length() > LONGEST_Q * 4 ? typed.substring(0, LONGEST_Q * 4) : typed;
        String readable = UNREADABLE.matcher(bounded).replaceAll(" ").strip();
        if (readable.length() <= LONGEST_Q) {
            return readable;
        }
        int end =
                Character.isHighSurrogate(readable.charAt(LONGEST_Q - 1))
                        ? LONGEST_Q - 1
                        : LONGEST_Q;
        return readable.substring(0, end).strip();
    }

    /// A text that cannot be a code is kept as one that nothing has.
    private static String code(String typed) {
        return typed.length() <= LONGEST_CODE && CODE.matcher(typed).matches() ? typed : "-";
    }
}
