package tongli.perception.voice.emotion;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.Coded;
import tongli.core.LabelProbability;
import tongli.core.ModelId;
import tongli.core.TimeRange;

/** Says a model's log-probabilities in the basic taxonomy. For one reading. */
final class ReadingScale {
    private static final double ALSO_FELT = 0.35;

    private final VoiceModel model;
    private final double[] logProbabilities;
    private final double arousal;

    ReadingScale(VoiceModel model, double[] logProbabilities, double arousal) {
        this.model = model;
        this.logProbabilities = logProbabilities;
        this.arousal = arousal;
    }

    static void requireBasic(List<String> labels) {
        for (String label : labels) {
            if (Coded.find(BasicEmotion.class, label).isEmpty()) {
                throw new IllegalArgumentException(
                        "the voice model names \"%s\", which is no basic emotion; train it on those only"
                                .formatted(label));
            }
        }
    }

    /**
     * @param voiced whether there is enough voice to read
     * @param languageKnown whether the model was learnt from what is spoken
     */
    VoiceReading reading(
            boolean voiced,
            boolean languageKnown,
            List<TimeRange> evidence,
            List<VoiceSign> signs,
            List<Stretch> speech) {
        List<LabelProbability> emotions = new ArrayList<>();
        for (BasicEmotion emotion : BasicEmotion.values()) {
            emotions.add(new LabelProbability(emotion.code(), probability(emotion)));
        }
        emotions.sort(LabelProbability.MOST_PROBABLE_FIRST);
        double confidence = emotions.get(0).probability();
        List<String> labels = new ArrayList<>();
        for (LabelProbability emotion : emotions) {
            if (emotion.probability() >= ALSO_FELT) {
                labels.add(emotion.label());
            }
        }
        return new VoiceReading(
                emotions,
                labels.isEmpty() ? List.of(BasicEmotion.NEUTRAL.code()) : labels,
                model.labels(),
                confidence,
                !voiced || !languageKnown || confidence < model.uncertainBelow(),
                languageKnown,
                1 - probability(BasicEmotion.NEUTRAL),
                affect(),
                evidence,
                signs,
                speech,
                new ModelId("voice", model.version()));
    }

    private double probability(BasicEmotion emotion) {
        int place = model.labels().indexOf(emotion.code());
        return place < 0 ? 0 : Math.min(1, Math.exp(logProbabilities[place]));
    }

    private Affect affect() {
        Affect expected = BasicEmotion.expectedAffect(this::probability);
        return new Affect(expected.valence(), arousal, expected.dominance());
    }
}
