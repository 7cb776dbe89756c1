package tongli.perception.voice.emotion;

import java.util.List;
import tongli.core.Affect;
import tongli.core.LabelProbability;
import tongli.core.ModelId;
import tongli.core.Require;
import tongli.core.TimeRange;

/**
 * What a voice seems to express, how sure that is, and why. What somebody feels may differ from how they sound.
 *
 * @param emotions every basic emotion, most probable first; the probabilities sum to 1, and are 0 for what the model cannot name
 * @param labels what is asserted, unless it is uncertain: then they are a guess
 * @param nameable the labels that the model can tell; the others are not denied by a probability of 0
 * @param confidence calibrated probability of the most probable emotion, among those that the model can name
 * @param uncertain whether Tongli abstains from the answer
 * @param languageKnown whether the model was learnt from what is spoken; else its emotions are a guess, and only arousal says something
 * @param intensity how far the voice is from neutral, [0, 1]
 * @param affect arousal is measured apart; valence and dominance are expected from the probabilities, and weak
 * @param evidence what stretches of the recording speak for the most probable emotion, or against it
 * @param signs what can be heard in the voice that does
 * @param speech where somebody speaks
 */
public record VoiceReading(
        List<LabelProbability> emotions,
        List<String> labels,
        List<String> nameable,
        double confidence,
        boolean uncertain,
        boolean languageKnown,
        double intensity,
        Affect affect,
        List<TimeRange> evidence,
        List<VoiceSign> signs,
        List<Stretch> speech,
        ModelId model) {
    public VoiceReading {
        emotions = Require.notEmpty("emotions", emotions);
        labels = Require.notEmpty("labels", labels);
        nameable = Require.notEmpty("nameable", nameable);
        Require.inRange("confidence", confidence, 0, 1);
        Require.inRange("intensity", intensity, 0, 1);
        evidence = List.copyOf(evidence);
        signs = List.copyOf(signs);
        speech = List.copyOf(speech);
    }

    /** The most probable emotion. */
    public String dominant() {
        return emotions.get(0).label();
    }
}
