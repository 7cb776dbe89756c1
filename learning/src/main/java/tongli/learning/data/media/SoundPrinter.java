package tongli.learning.data.media;

import java.util.BitSet;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Makes a {@link SoundPrint} of samples that come one by one, at {@value Resampler#RATE_HZ} a second. For one thread. */
final class SoundPrinter implements DoubleConsumer {
    private static final int FRAME = 2_048;
    private static final double LOWEST_HZ = 300;
    private static final double HIGHEST_HZ = 2_000;
    private static final int BANDS = SoundPrint.BITS + 1;
    /** Frames this far below the loudest are pauses: 40 dB. */
    private static final double HEARD = 1e-4;

    private final Fourier fourier = new Fourier(FRAME);
    private final double[] window = new double[FRAME];
    private final int[] edges = new int[BANDS + 1];
    /** The newest samples; half a frame of silence stands before the first, so that short sounds have words too. */
    private final double[] held = new double[FRAME + SoundPrint.HOP];

    private int count = FRAME / 2;
    private double[] before = new double[BANDS];
    private boolean begun;
    private final IntStream.Builder words = IntStream.builder();
    private final DoubleStream.Builder energies = DoubleStream.builder();

    SoundPrinter() {
        for (int i = 0; i < FRAME; i++) {
            window[i] = (1 - Math.cos(2 * Math.PI * i / FRAME)) / 2;
        }
        for (int i = 0; i <= BANDS; i++) {
            double hz = LOWEST_HZ * Math.pow(HIGHEST_HZ / LOWEST_HZ, (double) i / BANDS);
            edges[i] = (int) Math.round(hz * FRAME / Resampler.RATE_HZ);
        }
    }

    @Override
    public void accept(double sample) {
        held[count++] = sample;
        if (count == held.length) {
            twoFrames();
            count -= 2 * SoundPrint.HOP;
            System.arraycopy(held, 2 * SoundPrint.HOP, held, 0, count);
        }
    }

    private void twoFrames() {
        double[] first = new double[FRAME];
        double[] second = new double[FRAME];
        for (int i = 0; i < FRAME; i++) {
            first[i] = held[i] * window[i];
            second[i] = held[i + SoundPrint.HOP] * window[i];
        }
        Fourier.Powers powers = fourier.of(first, second);
        word(powers.first());
        word(powers.second());
    }

    private void word(double[] powers) {
        double[] bands = new double[BANDS];
        double whole = 0;
        for (int band = 0; band < BANDS; band++) {
            for (int i = edges[band]; i < edges[band + 1]; i++) {
                bands[band] += powers[i];
            }
            whole += bands[band];
        }
        if (begun) {
            int word = 0;
            for (int bit = 0; bit < SoundPrint.BITS; bit++) {
                boolean grew = bands[bit] - bands[bit + 1] > before[bit] - before[bit + 1];
                word = word << 1 | (grew ? 1 : 0);
            }
            words.add(word);
            energies.add(whole);
        }
        before = bands;
        begun = true;
    }

    /** To be called once, after the last sample. */
    SoundPrint print() {
        for (int i = 0; i < FRAME / 2; i++) {
            accept(0);
        }
        double[] energy = energies.build().toArray();
        double loudest = DoubleStream.of(energy).max().orElse(0);
        BitSet heard = new BitSet(energy.length);
        for (int i = 0; i < energy.length; i++) {
            heard.set(i, energy[i] > HEARD * loudest);
        }
        return new SoundPrint(words.build().toArray(), heard);
    }
}
