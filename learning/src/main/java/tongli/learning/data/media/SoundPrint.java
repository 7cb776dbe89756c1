package tongli.learning.data.media;

import java.util.BitSet;
import java.util.OptionalDouble;

/**
 * The fingerprint of a recording: a word of 32 bits for every {@value #HOP} samples at {@value Resampler#RATE_HZ} a second
 * (13 ms). A bit says whether the difference between two neighbouring bands of frequency grew since the word before, so
 * neither volume nor sampling rate changes it, and re-encoding changes few. Immutable.
 *
 * <p>Source: Haitsma and Kalker, A Highly Robust Audio Fingerprinting System, ISMIR 2002: 33 bands from 300 to 2,000 Hz,
 * frames of 0.4 s. Here a word counts only where something is heard: in a pause the bits are those of the noise.
 */
public final class SoundPrint {
    static final int HOP = 64;
    static final int BITS = 32;

    private final int[] words;
    private final BitSet heard;

    /** @param heard the numbers of the words that count */
    SoundPrint(int[] words, BitSet heard) {
        this.words = words.clone();
        this.heard = (BitSet) heard.clone();
    }

    int size() {
        return words.length;
    }

    int word(int number) {
        return words[number];
    }

    boolean isHeard(int number) {
        return heard.get(number);
    }

    int heard() {
        return heard.cardinality();
    }

    /**
     * The share of bits that are equal, over the words that both hear.
     *
     * @param later how many words later the same sound begins in the other
     * @param least over how many words at least
     * @return from 0 to 1; empty if they share fewer words
     */
    OptionalDouble alike(SoundPrint other, int later, int least) {
        int shared = 0;
        int differing = 0;
        for (int i = heard.nextSetBit(Math.max(0, -later));
                i >= 0 && i + later < other.size();
                i = heard.nextSetBit(i + 1)) {
            if (other.isHeard(i + later)) {
                shared++;
                differing += Integer.bitCount(words[i] ^ other.words[i + later]);
            }
        }
        return shared < least ? OptionalDouble.empty() : OptionalDouble.of(1 - differing / (double) (BITS * shared));
    }
}
