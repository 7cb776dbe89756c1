package tongli.perception.fusion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.BasicEmotion;
import tongli.core.EmotionReading;
import tongli.core.LabelProbability;
import tongli.core.ModelId;
import tongli.perception.face.FaceReading;
import tongli.perception.voice.emotion.VoiceReading;

/**
 * Brings what Tongli's own readers say to one form, to be fused. A reader that abstains counts for a quarter, which is our choice and not
 * measured. Of a voice in a language that its model does not know only the arousal counts.
 *
 * <p>How far affect is trusted: text's valence and arousal by their concordance with people's marks ({@code docs/results/text.md}); a
 * voice's arousal by how it put pairs of sentences in order in a language it was not learnt from, 0.77 of them where chance is 0.5,
 * hence 2 · 0.77 − 1 ({@code docs/results/voice.md}, RAVDESS). All others are our guess. Stateless.
 */
public final class Modalities {
    private static final AffectCertainty TEXT = new AffectCertainty(0.56, 0.73, 0.3);
    private static final AffectCertainty VOICE = new AffectCertainty(0.1, 2 * 0.77 - 1, 0.1);
    private static final AffectCertainty VOICE_OF_ANOTHER_LANGUAGE = new AffectCertainty(0, VOICE.arousal(), 0);
    private static final AffectCertainty FACE = new AffectCertainty(0.5, 0.3, 0.1);
    private static final double OF_ABSTAINING = 0.25;

    private Modalities() {}

    /** @throws IllegalArgumentException if it is in another taxonomy than basic */
    public static ModalityReading of(EmotionReading text) {
        return ModalityReading.of(Modality.TEXT, text, TEXT, quality(text.uncertain()));
    }

    /**
     * What the voice's model cannot name it neither claims nor denies: each such label keeps its even share. Where it does not know the
     * language all labels do, and nothing is wrong with the signal that the arousal is told from.
     */
    public static ModalityReading of(VoiceReading voice) {
        if (!voice.languageKnown()) {
            return ofAnotherLanguage(voice);
        }
        double even = 1.0 / BasicEmotion.values().length;
        double nameable = even * voice.nameable().size();
        Map<String, Double> shares = new LinkedHashMap<>();
        for (LabelProbability one : voice.emotions()) {
            shares.put(one.label(), voice.nameable().contains(one.label()) ? nameable * one.probability() : even);
        }
        return new ModalityReading(
                Modality.VOICE,
                BasicDistribution.of(shares),
                voice.affect(),
                VOICE,
                voice.intensity(),
                voice.confidence(),
                voice.uncertain(),
                voice.speech().isEmpty() ? 0 : quality(voice.uncertain()),
                List.copyOf(voice.evidence()),
                voice.model());
    }

    private static ModalityReading ofAnotherLanguage(VoiceReading voice) {
        BasicDistribution nothing = BasicDistribution.uniform();
        return new ModalityReading(
                Modality.VOICE,
                nothing,
                voice.affect(),
                VOICE_OF_ANOTHER_LANGUAGE,
                0,
                nothing.probability(nothing.dominant()),
                true,
                voice.speech().isEmpty() ? 0 : 1,
                List.of(),
                voice.model());
    }

    /** @param model that read it, by {@code FaceReader#model} */
    public static ModalityReading of(FaceReading face, ModelId model) {
        Map<String, Double> shares = new LinkedHashMap<>();
        face.emotions().forEach(one -> shares.put(one.label(), one.probability()));
        return new ModalityReading(
                Modality.FACE,
                BasicDistribution.of(shares),
                face.affect(),
                FACE,
                face.intensity(),
                face.confidence(),
                face.uncertain(),
                quality(face.uncertain()),
                List.copyOf(face.evidence()),
                model);
    }

    private static double quality(boolean uncertain) {
        return uncertain ? OF_ABSTAINING : 1;
    }
}
