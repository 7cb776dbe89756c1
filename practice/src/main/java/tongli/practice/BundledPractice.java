package tongli.practice;

import tongli.coaching.BundledAssessor;
import tongli.coaching.DrillLibrary;
import tongli.coaching.RiskCards;
import tongli.core.EmotionReader;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.perception.text.TextEmotionReader;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.understanding.BundledReplyReader;
import tongli.understanding.BundledRiskReader;

/** Practice as it comes with Tongli. */
public final class BundledPractice {

    private BundledPractice() {}

    /** Every bundled part. Takes about a second; the encoders load when first needed, or by {@link #warm}. */
    public static PracticeParts parts() {
        OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled();
        EmotionReader emotions = TextEmotionReader.bundled(encoder);
        BundledReplyReader replies = new BundledReplyReader(encoder);
        return new PracticeParts(
                ScenarioLibrary.bundled(),
                DrillLibrary.bundled(),
                RiskCards.bundled(),
                encoder,
                new PersonaEngine(encoder),
                replies,
                new BundledRiskReader(),
                emotions,
                new BundledAssessor(replies, emotions));
    }

    /** Loads the models and encodes the scenarios' sentences ahead of the first turn. */
    public static void warm(PracticeParts parts) {
        parts.scenarios().all().forEach(parts.engine()::warm);
    }
}
