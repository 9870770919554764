package quebec.esja.portfolio;

import quebec.esja.pictures.Pictures;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TestProvince;

/// Portfolios of a test's Pôles, with a press of their own.
public final class PrintRooms {

    private PrintRooms() {}

    public static Portfolios portfolios(TestProvince province, TestDirectory directory) {
        return new Portfolios(
                province.transactions,
                directory.directory,
                directory.searches,
                province.profiles,
                new Pictures(
                        province.transactions,
                        province.files,
                        directory.laterChanges,
                        province.audit,
                        province.clock),
                province.files,
                directory.territories,
                directory.nomenclature,
                new PrintRoom(),
                province.clock);
    }
}
