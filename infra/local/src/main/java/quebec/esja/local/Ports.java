package quebec.esja.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Ports for servers that vanish with who starts them.
///
/// They are below those that systems give to outgoing connections (from 32 768 on Linux): one of these could be taken between the
/// moment it is found free and the moment a server listens there.
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int TRIES = 1_000;

    private Ports() {}

    /// A port at which nothing listens, drawn at random: two runs on one machine hardly ever draw the same.
    public static int free() {
        return free(List.of(0));
    }

    /// The first of several, when nothing listens at any of them.
    ///
    /// @param offsets how far each is above the first, from 0 to 100
    public static int free(List<Integer> offsets) {
        SplittableRandom random = new SplittableRandom();
        return IntStream.generate(() -> random.nextInt(FIRST, LAST))
                .limit(TRIES)
                .filter(port -> offsets.stream().allMatch(offset -> isFree(port + offset)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no port is free"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
