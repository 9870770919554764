package quebec.esja.awards;

/// One award of one process of SEAO.
public record AwardKey(String ocid, String awardId) {}
