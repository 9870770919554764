package quebec.esja.bench;

import quebec.esja.intake.Batch;
import quebec.esja.intake.TestIntake;
import quebec.esja.tenancy.TenantScope;

/// A list of 5,000 enterprises read, previewed and listed in a Pôle of a province of the real size.
final class ImportBench {

    private static final int ROWS = 5_000;

    private ImportBench() {}

    static Measure run(ManyPoles many) {
        long begun = System.nanoTime();
        Batch.Result result =
                TenantScope.call(
                        many.poles().getLast().tenant(),
                        () -> TestIntake.imported(many.province(), many.directory(), ROWS));
        double took = (System.nanoTime() - begun) / 1e9;
        if (result.listed() != ROWS) {
            throw new IllegalStateException("not all were listed: " + result);
        }
        return new Measure("importing 5,000 enterprises", took, "s", 30, true);
    }
}
