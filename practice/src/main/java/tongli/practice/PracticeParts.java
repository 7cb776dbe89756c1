package tongli.practice;

import tongli.coaching.Assessor;
import tongli.coaching.DrillLibrary;
import tongli.coaching.RiskCards;
import tongli.core.EmotionReader;
import tongli.core.SentenceEncoder;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.understanding.ReplyReader;
import tongli.understanding.RiskReader;

/**
 * The parts that practice is made of; all of them are safe for many threads.
 *
 * @param letGo frees what the parts hold outside the heap; called when no call to any of them is under way; does
 *     nothing where they hold nothing or somebody else closes them
 */
public record PracticeParts(
        ScenarioLibrary scenarios,
        DrillLibrary drills,
        RiskCards riskCards,
        SentenceEncoder encoder,
        PersonaEngine engine,
        ReplyReader replies,
        RiskReader risks,
        EmotionReader emotions,
        Assessor assessor,
        Runnable letGo)
        implements AutoCloseable {

    @Override
    public void close() {
        letGo.run();
    }
}
