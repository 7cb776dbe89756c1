package tongli.perception.registry.serving;

import java.nio.ByteBuffer;
import tongli.core.Sha256;

/** Which requests a canary answers: always the same ones, spread evenly, and others for each canary. Stateless. */
final class Share {
    private static final double RANGE = 0x1p53;

    private Share() {}

    /**
     * @param canary its digest
     * @param key of whoever asks, or of what is asked
     */
    static boolean has(String canary, String key, double share) {
        long bits = ByteBuffer.wrap(Sha256.of(canary + "\n" + key)).getLong() >>> 11;
        return bits / RANGE < share;
    }
}
