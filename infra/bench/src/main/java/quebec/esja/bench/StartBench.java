package quebec.esja.bench;

import java.io.IOException;

/// From `java -jar` to the first healthy answer, with nothing to migrate; the second of two starts.
final class StartBench {

    private StartBench() {}

    static Measure run(ManyPoles many) throws IOException, InterruptedException {
        Served.start(many.province()).close();
        try (Served served = Served.start(many.province())) {
            return new Measure("start: application ready", served.seconds(), "s", 6, true);
        }
    }
}
