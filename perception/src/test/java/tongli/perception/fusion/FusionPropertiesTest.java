package tongli.perception.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tongli.core.BasicEmotion;
import tongli.core.ModelId;

class FusionPropertiesTest {
    private static final Fusion LATE = Fusion.bundled();
    private static final Fusion GATE = new Fusion(gate(), LateModel.bundled().conflicts());

    /** Any of the three, at least one, with zeros and ones among the probabilities and qualities. */
    @Provide
    Arbitrary<List<ModalityReading>> readings() {
        return Arbitraries.longs().map(FusionPropertiesTest::drawn);
    }

    private static List<ModalityReading> drawn(long seed) {
        Random random = new Random(seed);
        List<ModalityReading> readings = new ArrayList<>();
        int which = 1 + random.nextInt(7);
        for (Modality modality : Modality.values()) {
            if ((which >> modality.ordinal() & 1) == 1) {
                double quality = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
                readings.add(ModalityReading.of(modality, distribution(random), quality));
            }
        }
        return readings;
    }

    private static BasicDistribution distribution(Random random) {
        double sharpness = 8 * random.nextDouble();
        double[] drawn = new double[BasicDistribution.SIZE];
        Arrays.setAll(drawn, i -> random.nextInt(5) == 0 ? 0 : Math.exp(sharpness * random.nextGaussian()));
        drawn[random.nextInt(drawn.length)] += 1e-3;
        double sum = Arrays.stream(drawn).sum();
        return BasicDistribution.of(Arrays.stream(drawn).map(one -> one / sum).toArray());
    }

    private static GateWeights gate() {
        double[] own = {0.1, -1, 2, 1, 0.5};
        return new GateWeights(
                java.util.Map.of(Modality.TEXT, own, Modality.VOICE, own, Modality.FACE, own),
                new double[] {1, 1.6, 2.2},
                new FusionLimits(0.95, 0.4),
                new ModelId(GateWeights.KIND, "test"));
    }

    @Property(tries = 300)
    void theOrderChangesNotOneBit(@ForAll("readings") List<ModalityReading> readings, @ForAll long seed) {
        List<ModalityReading> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(LATE.fuse(shuffled)).isEqualTo(LATE.fuse(readings));
        assertThat(GATE.fuse(shuffled)).isEqualTo(GATE.fuse(readings));
    }

    @Property(tries = 300)
    void everythingStaysInItsBounds(@ForAll("readings") List<ModalityReading> readings) {
        for (Fusion fusion : List.of(LATE, GATE)) {
            FusedReading fused = fusion.fuse(readings);
            double sum = 0;
            for (BasicEmotion emotion : BasicEmotion.values()) {
                assertThat(fused.distribution().probability(emotion)).isBetween(0.0, 1.0 + 1e-12);
                sum += fused.distribution().probability(emotion);
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
            double shares = fused.modalities().stream()
                    .mapToDouble(ModalityWeight::share)
                    .sum();
            assertThat(shares)
                    .satisfiesAnyOf(
                            all -> assertThat(all).isZero(),
                            all -> assertThat(all).isCloseTo(1, within(1e-9)));
        }
    }

    @Property(tries = 300)
    void oneThatSaysNothingChangesNotOneBit(@ForAll("readings") List<ModalityReading> readings) {
        List<ModalityReading> others =
                readings.stream().filter(one -> one.modality() != Modality.FACE).toList();
        if (!others.isEmpty()) {
            List<ModalityReading> with = new ArrayList<>(others);
            with.add(ModalityReading.of(Modality.FACE, BasicDistribution.uniform(), 1));
            assertThat(LATE.distribution(with)).isEqualTo(LATE.distribution(others));
        }
    }

    @Property(tries = 300)
    void oneAloneIsWhatItSays(@ForAll long seed) {
        BasicDistribution own = distribution(new Random(seed));
        BasicDistribution fused = LATE.distribution(List.of(ModalityReading.of(Modality.VOICE, own, 1)));
        for (BasicEmotion emotion : BasicEmotion.values()) {
            // what lies under the floor is lifted to it, for seven labels at most
            assertThat(fused.probability(emotion)).isCloseTo(own.probability(emotion), within(7 * LogPool.FLOOR));
        }
    }

    @Property(tries = 300)
    void agreementSharpensButNotPastTheCeiling(@ForAll long seed) {
        BasicDistribution own = distribution(new Random(seed));
        BasicDistribution fused = LATE.distribution(
                List.of(ModalityReading.of(Modality.VOICE, own, 1), ModalityReading.of(Modality.FACE, own, 1)));
        double alone = own.probability(own.dominant());
        double ceiling = LateModel.bundled().weights().limits().ceiling();
        assertThat(fused.probability(own.dominant())).isGreaterThan(Math.min(alone, 1 - 7 * LogPool.FLOOR) - 1e-9);
        assertThat(fused.probability(own.dominant())).isLessThanOrEqualTo(Math.max(alone, ceiling) + 1e-12);
    }
}
