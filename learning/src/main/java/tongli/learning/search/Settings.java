package tongli.learning.search;

import java.util.Map;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.FineTuneOptions;

/** What was drawn, in place of what is usual. Stateless. */
final class Settings {
    private Settings() {}

    /** The heads' rate, if it is not searched, keeps its distance from the rate, up to 1, as in {@code learn train}. */
    static FineTuneOptions of(Map<Knob, Double> drawn, FineTuneOptions usual, int passes) {
        double rate = drawn.getOrDefault(Knob.RATE, usual.rate());
        double headRate = drawn.getOrDefault(Knob.HEAD_RATE, Math.min(1, usual.headRate() / usual.rate() * rate));
        return new FineTuneOptions(
                        passes,
                        (int) Math.round(drawn.getOrDefault(Knob.BATCH, (double) usual.batch())),
                        usual.accumulation(),
                        usual.tokens(),
                        rate,
                        headRate,
                        usual.warmup(),
                        usual.decay(),
                        usual.layerDecay(),
                        usual.clip(),
                        drawn.getOrDefault(Knob.SMOOTHING, usual.smoothing()),
                        drawn.getOrDefault(Knob.FOCAL, usual.focal()),
                        drawn.getOrDefault(Knob.BALANCE, usual.balance()),
                        usual.average(),
                        usual.summed(),
                        usual.patience(),
                        usual.seed())
                .movedBy(usual.optimizer())
                .withAdversary(drawn.getOrDefault(Knob.FGM, usual.adversary()))
                .withContrast(drawn.getOrDefault(Knob.CONTRASTIVE, usual.contrast()));
    }

    /** @throws IllegalArgumentException if a rank was drawn for a method that has none */
    static TuningOptions of(Map<Knob, Double> drawn, TuningOptions usual) {
        Double rank = drawn.get(Knob.RANK);
        if (rank == null) {
            return usual;
        }
        if (usual.method() != TuningMethod.LORA && usual.method() != TuningMethod.ADALORA) {
            throw new IllegalArgumentException("only lora and adalora have a rank to search");
        }
        return usual.withRank((int) Math.round(rank));
    }
}
