package tongli.learning.head;

import java.time.Instant;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Taxonomy;
import tongli.perception.text.EmotionHead;
import tongli.perception.text.HeadCalibration;
import tongli.perception.text.HeadWeights;
import tongli.perception.text.TrainingProvenance;

/** Heads over polarity, which has three labels. */
final class TestHeads {
    private TestHeads() {}

    static EmotionHead with(HeadWeights weights) {
        return new EmotionHead(
                new ModelId("test", "1"),
                Language.EN,
                Taxonomy.POLARITY,
                weights,
                HeadCalibration.none(3),
                new TrainingProvenance("train", "dev", 1, "test", "17", Instant.EPOCH));
    }
}
