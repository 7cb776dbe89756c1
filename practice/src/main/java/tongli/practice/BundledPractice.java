package tongli.practice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tongli.coaching.BundledAssessor;
import tongli.coaching.DrillLibrary;
import tongli.coaching.RiskCards;
import tongli.core.Language;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.understanding.BundledReplyReader;
import tongli.understanding.BundledRiskReader;

/** Practice as it comes with Tongli. */
public final class BundledPractice {

    private BundledPractice() {}

    /** Every bundled part. Takes about a second; the encoders load when first needed, or by {@link #warm}. Close it. */
    public static PracticeParts parts() {
        return parts(ScenarioLibrary.bundled());
    }

    /** The same with other scenarios. */
    public static PracticeParts parts(ScenarioLibrary scenarios) {
        OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled();
        TextEmotionReader emotions = TextEmotionReader.bundled();
        BundledReplyReader replies = new BundledReplyReader(encoder);
        BundledRiskReader risks = BundledRiskReader.bundled();
        return new PracticeParts(
                scenarios,
                DrillLibrary.bundled(),
                RiskCards.bundled(),
                encoder,
                new PersonaEngine(encoder),
                replies,
                risks,
                emotions,
                new BundledAssessor(replies, emotions),
                () -> {
                    emotions.close();
                    replies.close();
                    risks.close();
                    encoder.close();
                });
    }

    /** Loads the models ahead of the first turn, by a turn of the first scenario in each language that nobody sees. */
    public static void warm(PracticeParts parts) {
        PracticeService practice = new PracticeService(
                parts, new MemorySessionStore(1), () -> new UUID(0, 0), () -> 0, () -> Instant.EPOCH);
        String first = parts.scenarios().ids().get(0);
        for (Language language : Language.values()) {
            Scenario scenario = parts.scenarios().find(first, language).orElseThrow();
            Session session = practice.start(StartRequest.of(first, language, 0));
            String reply = scenario.topics().get(0).level(1).hear().get(0);
            practice.turn(session.id(), LearnerMove.say(reply), Optional.empty());
        }
    }
}
