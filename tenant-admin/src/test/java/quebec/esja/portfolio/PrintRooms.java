package quebec.esja.portfolio;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import quebec.esja.pictures.Pictures;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TestProvince;

/// Portfolios of a test's Pôles, with a press of their own.
public final class PrintRooms {

    private PrintRooms() {}

    public static Portfolios portfolios(TestProvince province, TestDirectory directory) {
        return portfolios(province, directory, new PrintRoom());
    }

    /// With a press that gives that document.
    ///
    /// @param press is given the pages and a count of the codes it placed, the cover's included
    public static Portfolios portfolios(
            TestProvince province,
            TestDirectory directory,
            BiFunction<String, AtomicInteger, byte[]> press) {
        return portfolios(province, directory, new PrintRoom(press));
    }

    private static Portfolios portfolios(
            TestProvince province, TestDirectory directory, PrintRoom room) {
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
                room,
                province.clock);
    }
}
