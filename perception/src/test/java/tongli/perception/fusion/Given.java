package tongli.perception.fusion;

import java.util.Arrays;
import tongli.core.BasicEmotion;

/** Readings made for tests. */
final class Given {
    private Given() {}

    /** One label with that probability, all others alike. */
    static BasicDistribution sureOf(BasicEmotion label, double probability) {
        double[] made = new double[BasicDistribution.SIZE];
        Arrays.fill(made, (1 - probability) / (made.length - 1));
        made[label.ordinal()] = probability;
        return BasicDistribution.of(made);
    }

    static ModalityReading text(BasicEmotion label, double probability) {
        return ModalityReading.of(Modality.TEXT, sureOf(label, probability), 1);
    }

    static ModalityReading voice(BasicEmotion label, double probability) {
        return ModalityReading.of(Modality.VOICE, sureOf(label, probability), 1);
    }

    static ModalityReading face(BasicEmotion label, double probability) {
        return ModalityReading.of(Modality.FACE, sureOf(label, probability), 1);
    }
}
