package quebec.esja.purchases;

/// The award of SEAO in which a contract was found.
///
/// @param ocid    of the process; its end is the number of the notice
/// @param awardId of the award in it
/// @param url     of the notice on SEAO's own site; empty when it gave none
public record Corroboration(String ocid, String awardId, String url) {

    /// The number by which people know the notice.
    public String number() {
        return ocid.substring(ocid.lastIndexOf('-') + 1);
    }
}
