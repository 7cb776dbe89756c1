package tongli.learning.fusion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.BasicEmotion;
import tongli.core.ModelId;
import tongli.perception.fusion.BasicDistribution;
import tongli.perception.fusion.ConflictCheck;
import tongli.perception.fusion.Fusion;
import tongli.perception.fusion.FusionLimits;
import tongli.perception.fusion.LateModel;
import tongli.perception.fusion.LateWeights;
import tongli.perception.fusion.LogPool;
import tongli.perception.fusion.Modality;
import tongli.perception.fusion.ModalityReading;

/**
 * Finds the reliabilities of voice and face under which the truth is likeliest: a grid in [0, 1]², first coarse, then fine around
 * the best. Stateless, and without chance.
 */
final class LateFit {
    private static final double COARSE = 0.05;
    private static final double FINE = 0.01;
    private static final FusionLimits NONE = new FusionLimits(1, 0);
    private static final ConflictCheck ANY = new ConflictCheck(Map.of());

    private LateFit() {}

    /** A voice and a face whose truth is known. */
    record Pair(BasicDistribution voice, BasicDistribution face, BasicEmotion truth) {

        List<ModalityReading> readings() {
            return List.of(ModalityReading.of(Modality.VOICE, voice, 1), ModalityReading.of(Modality.FACE, face, 1));
        }
    }

    /** Found reliabilities, and the mean log loss under them in nats. */
    record Found(double voice, double face, double logLoss) {

        /** Without limits; what is said of text does not matter here. */
        Fusion fusion() {
            return LateFit.fusion(voice, face);
        }
    }

    static Found fit(List<Pair> pairs) {
        Map<Pair, Integer> counts = new LinkedHashMap<>(); // votes are few, so pairs repeat
        pairs.forEach(pair -> counts.merge(pair, 1, Integer::sum));
        Found coarse = best(counts, 0, 1, 0, 1, COARSE);
        return best(
                counts,
                coarse.voice() - COARSE,
                coarse.voice() + COARSE,
                coarse.face() - COARSE,
                coarse.face() + COARSE,
                FINE);
    }

    private static Found best(
            Map<Pair, Integer> counts, double fromVoice, double toVoice, double fromFace, double toFace, double step) {
        List<Found> all = new ArrayList<>();
        for (long voice = Math.round(fromVoice / step); voice <= Math.round(toVoice / step); voice++) {
            for (long face = Math.round(fromFace / step); face <= Math.round(toFace / step); face++) {
                double ofVoice = voice * step;
                double ofFace = face * step;
                if (ofVoice >= 0 && ofFace >= 0 && ofVoice <= 1 && ofFace <= 1) {
                    all.add(new Found(ofVoice, ofFace, logLoss(fusion(ofVoice, ofFace), counts)));
                }
            }
        }
        return all.stream()
                .reduce((one, other) -> other.logLoss() < one.logLoss() ? other : one)
                .orElseThrow();
    }

    private static Fusion fusion(double voice, double face) {
        Map<Modality, Double> reliability = Map.of(Modality.TEXT, 1.0, Modality.VOICE, voice, Modality.FACE, face);
        return new Fusion(new LateWeights(reliability, NONE, new ModelId(LateModel.KIND, "sought")), ANY);
    }

    private static double logLoss(Fusion fusion, Map<Pair, Integer> counts) {
        double sum = 0;
        int all = 0;
        for (Map.Entry<Pair, Integer> entry : counts.entrySet()) {
            Pair pair = entry.getKey();
            double said = fusion.distribution(pair.readings()).probability(pair.truth());
            sum -= entry.getValue() * StrictMath.log(Math.max(LogPool.FLOOR, said));
            all += entry.getValue();
        }
        return sum / all;
    }
}
