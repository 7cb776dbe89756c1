package tongli.practice;

import tongli.coaching.Assessor;
import tongli.coaching.DrillLibrary;
import tongli.coaching.RiskCards;
import tongli.core.EmotionReader;
import tongli.core.SentenceEncoder;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.persona.speech.BankSpeaker;
import tongli.persona.speech.CheckedSpeaker;
import tongli.persona.speech.LineWriter;
import tongli.persona.speech.PersonaSpeaker;
import tongli.understanding.ReplyReader;
import tongli.understanding.RiskReader;
import tongli.understanding.RiskRules;

/**
 * The parts that practice is made of; all of them are safe for many threads.
 *
 * @param speaker who says the persona's turns
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
        PersonaSpeaker speaker,
        Runnable letGo)
        implements AutoCloseable {

    /** Parts with which personas say their author's words. */
    public PracticeParts(
            ScenarioLibrary scenarios,
            DrillLibrary drills,
            RiskCards riskCards,
            SentenceEncoder encoder,
            PersonaEngine engine,
            ReplyReader replies,
            RiskReader risks,
            EmotionReader emotions,
            Assessor assessor,
            Runnable letGo) {
        this(
                scenarios,
                drills,
                riskCards,
                encoder,
                engine,
                replies,
                risks,
                emotions,
                assessor,
                new BankSpeaker(),
                letGo);
    }

    /** The same, with personas whose lines a writer may say in its own words, checked. */
    public PracticeParts spokenBy(LineWriter writer) {
        CheckedSpeaker checked = new CheckedSpeaker(writer, encoder, new RiskRules());
        return new PracticeParts(
                scenarios, drills, riskCards, encoder, engine, replies, risks, emotions, assessor, checked, () -> {
                    checked.close();
                    letGo.run();
                });
    }

    /** The same, with other people to call. */
    public PracticeParts withRiskCards(RiskCards cards) {
        return new PracticeParts(
                scenarios, drills, cards, encoder, engine, replies, risks, emotions, assessor, speaker, letGo);
    }

    @Override
    public void close() {
        letGo.run();
    }
}
