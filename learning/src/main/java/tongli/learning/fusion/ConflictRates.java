package tongli.learning.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tongli.core.BasicEmotion;
import tongli.core.Polarity;
import tongli.learning.reading.BootstrapRate;
import tongli.perception.fusion.Confusion;
import tongli.perception.fusion.Fusion;
import tongli.perception.fusion.Modality;
import tongli.perception.fusion.ModalityReading;

/**
 * How often the test of conflict speaks up where nothing disagrees, and where something does, on simulated words and voices.
 *
 * @param errors how each modality errs in the simulation; evenly where it is missing
 * @param seed of all chance
 */
public record ConflictRates(Fusion fusion, Map<Modality, Confusion> errors, long seed) {
    private static final List<BasicEmotion> DARK = List.of(BasicEmotion.values()).stream()
            .filter(one -> one.polarity() == Polarity.NEGATIVE)
            .toList();

    public ConflictRates {
        errors = Map.copyOf(errors);
    }

    private boolean speaksUp(ModalityReading one, ModalityReading other) {
        return !fusion.fuse(List.of(one, other)).conflicts().isEmpty();
    }

    /**
     * Words and a voice of one and the same feeling, each right with probability {@code confidence}, else in an error of its own kind.
     *
     * @param confidence calibrated, in (1/7, 1)
     * @param pairs how many
     */
    public BootstrapRate falseAlarms(double confidence, int pairs) {
        Random random = new Random(seed);
        return rate(pairs, () -> {
            BasicEmotion felt = BasicEmotion.values()[random.nextInt(BasicEmotion.values().length)];
            return speaksUp(
                    drawn(Modality.TEXT, felt, confidence, random), drawn(Modality.VOICE, felt, confidence, random));
        });
    }

    /** As above, but the words are of joy and the voice of one of the four that are negative. */
    public BootstrapRate power(double confidence, int pairs) {
        Random random = new Random(seed);
        return rate(
                pairs,
                () -> speaksUp(
                        drawn(Modality.TEXT, BasicEmotion.JOY, confidence, random),
                        drawn(Modality.VOICE, DARK.get(random.nextInt(DARK.size())), confidence, random)));
    }

    private interface Trial {
        boolean run();
    }

    private BootstrapRate rate(int pairs, Trial trial) {
        List<String> each = new ArrayList<>();
        List<Boolean> hits = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            each.add(Integer.toString(i));
            hits.add(trial.run());
        }
        return BootstrapRate.of(each, hits, seed);
    }

    private ModalityReading drawn(Modality modality, BasicEmotion felt, double confidence, Random random) {
        Confusion own = errors.getOrDefault(modality, Confusion.even());
        double at = random.nextDouble();
        BasicEmotion said = felt;
        for (BasicEmotion emotion : BasicEmotion.values()) {
            at -= own.probability(felt, emotion, confidence);
            if (at < 0) {
                said = emotion;
                break;
            }
        }
        return ModalityReading.of(modality, SureOf.label(said, confidence), 1);
    }

    /**
     * The share of given pairs.
     *
     * @param persons of each, who are drawn with all their pairs
     */
    BootstrapRate among(List<List<ModalityReading>> pairs, List<String> persons) {
        List<Boolean> hits =
                pairs.stream().map(pair -> speaksUp(pair.get(0), pair.get(1))).toList();
        return BootstrapRate.of(persons, hits, seed);
    }
}
