package tongli.perception.fusion;

import java.util.List;
import java.util.function.ToDoubleFunction;
import tongli.core.Affect;

/**
 * Valence, arousal and dominance of several readings: in each dimension the mean weighted by quality times certainty, so that the voice
 * can lead in arousal and the words in valence. The certainty is the same mean of the certainties, times the best signal's quality: nothing
 * measured yet says that two readings that agree are surer in affect than the better one.
 */
record FusedAffect(Affect affect, AffectCertainty certainty) {

    /** @param readings in a fixed order, for the same bits */
    static FusedAffect of(List<ModalityReading> readings) {
        double[] valence = mean(
                readings, one -> one.affect().valence(), one -> one.certainty().valence());
        double[] arousal = mean(
                readings, one -> one.affect().arousal(), one -> one.certainty().arousal());
        double[] dominance = mean(
                readings,
                one -> one.affect().dominance(),
                one -> one.certainty().dominance());
        return new FusedAffect(
                new Affect(valence[0], arousal[0], dominance[0]),
                new AffectCertainty(valence[1], arousal[1], dominance[1]));
    }

    /** Value and certainty; both 0 where nothing is certain. */
    private static double[] mean(
            List<ModalityReading> readings,
            ToDoubleFunction<ModalityReading> value,
            ToDoubleFunction<ModalityReading> certainty) {
        double values = 0;
        double certainties = 0;
        double weights = 0;
        double qualities = 0;
        for (ModalityReading reading : readings) {
            double sure = certainty.applyAsDouble(reading);
            double weight = reading.quality() * sure;
            values += weight * value.applyAsDouble(reading);
            certainties += weight * sure;
            weights += weight;
            qualities = Math.max(qualities, reading.quality());
        }
        if (weights == 0) {
            return new double[] {0, 0};
        }
        double mean = Math.max(-1, Math.min(1, values / weights));
        return new double[] {mean, Math.min(1, qualities * certainties / weights)};
    }
}
