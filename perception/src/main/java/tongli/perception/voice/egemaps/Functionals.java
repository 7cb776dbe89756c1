package tongli.perception.voice.egemaps;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Sums contours up in the numbers of the set, in the reference's order and under its names. For one thread. */
final class Functionals {
    /** What is described apart for voiced and unvoiced stretches; the cepstrum for voiced ones only. */
    private static final Set<Descriptor> OF_BOTH = EnumSet.range(Descriptor.ALPHA_RATIO, Descriptor.SPECTRAL_FLUX);

    private static final Set<Descriptor> CEPSTRUM = EnumSet.range(Descriptor.MFCC1, Descriptor.MFCC4);
    private static final Set<Descriptor> OF_THE_VOICE = EnumSet.range(Descriptor.JITTER_LOCAL, Descriptor.F3_AMPLITUDE);

    private final Contours contours;
    private final Map<String, Double> named = new LinkedHashMap<>();

    private Functionals(Contours contours) {
        this.contours = contours;
    }

    static Map<String, Double> of(Contours contours) {
        Functionals functionals = new Functionals(contours);
        functionals.fill();
        return functionals.named;
    }

    private void fill() {
        shape("F0semitoneFrom27.5Hz_sma3nz", Contours.measured(contours.smoothed(Descriptor.F0_SEMITONE)));
        double[] loudness = contours.smoothed(Descriptor.LOUDNESS);
        shape("loudness_sma3", loudness);
        moments("spectralFlux_sma3", contours.smoothed(Descriptor.SPECTRAL_FLUX));
        CEPSTRUM.forEach(one -> moments(one.reference() + "_sma3", contours.smoothed(one)));
        OF_THE_VOICE.forEach(one -> moments(one.reference() + "_sma3nz", Contours.measured(contours.smoothed(one))));
        OF_BOTH.forEach(one -> moments(part(one, "V"), inPart(one, true)));
        CEPSTRUM.forEach(one -> moments(part(one, "V"), inPart(one, true)));
        OF_BOTH.forEach(one -> mean(part(one, "UV"), Moments.of(inPart(one, false))));
        put("loudnessPeaksPerSec", aSecond(new Turns(loudness).peaks()));
        Segments voiced = new Segments(contours, true);
        Segments unvoiced = new Segments(contours, false);
        put("VoicedSegmentsPerSec", aSecond(voiced.count()));
        put("MeanVoicedSegmentLengthSec", voiced.meanSeconds());
        put("StddevVoicedSegmentLengthSec", voiced.deviationSeconds());
        put("MeanUnvoicedSegmentLength", unvoiced.meanSeconds());
        put("StddevUnvoicedSegmentLength", unvoiced.deviationSeconds());
        put("equivalentSoundLevel_dBp", Decibels.ofPower(contours.meanSquare()));
    }

    private double[] inPart(Descriptor descriptor, boolean voiced) {
        return Contours.measured(contours.smoothed(descriptor, voiced));
    }

    /** {@code slope0-500} becomes {@code slopeV0-500}, {@code mfcc1} becomes {@code mfcc1V}. */
    private static String part(Descriptor descriptor, String part) {
        String name = descriptor.reference();
        boolean ofABand = name.startsWith("slope");
        return (ofABand ? name.replace("slope", "slope" + part) : name + part) + "_sma3nz";
    }

    private void shape(String name, double[] values) {
        moments(name, values);
        Percentiles percentiles = new Percentiles(values);
        put(name + "_percentile20.0", percentiles.at(0.2));
        put(name + "_percentile50.0", percentiles.at(0.5));
        put(name + "_percentile80.0", percentiles.at(0.8));
        put(name + "_pctlrange0-2", percentiles.at(0.8) - percentiles.at(0.2));
        Turns turns = new Turns(values);
        slopes(name, "Rising", turns.rising());
        slopes(name, "Falling", turns.falling());
    }

    private void slopes(String name, String direction, double[] slopes) {
        Moments moments = Moments.of(slopes);
        put(name + "_mean" + direction + "Slope", moments.mean());
        put(name + "_stddev" + direction + "Slope", moments.spread() * moments.mean());
    }

    private void moments(String name, double[] values) {
        Moments moments = Moments.of(values);
        mean(name, moments);
        put(name + "_stddevNorm", moments.spread());
    }

    private void mean(String name, Moments moments) {
        put(name + "_amean", moments.mean());
    }

    private double aSecond(int count) {
        return contours.frames() == 0 ? 0 : count / contours.seconds();
    }

    private void put(String name, double value) {
        named.put(name, value);
    }
}
