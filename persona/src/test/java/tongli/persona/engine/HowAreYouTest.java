package tongli.persona.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.persona.BagOfWords;
import tongli.persona.Given;
import tongli.persona.scenario.Fact;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.PoolKeys;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.understanding.MoveKind;

/** Small talk is answered as such, however the reader takes the words. */
class HowAreYouTest {
    private final PersonaEngine engine = new PersonaEngine(new BagOfWords());

    @ParameterizedTest
    @CsvSource({
        "EN, How are you?, WARMTH",
        "EN, How are you?, GREETING",
        "EN, How are you?, TURNING_AWAY",
        "EN, how are you doing?, TURNING_AWAY",
        "EN, how are you doing?, OPEN_QUESTION",
        "EN, how's it going?, OPEN_QUESTION",
        "EN, You alright?, CLOSED_QUESTION",
        "ZH, 怎么样？, OPEN_QUESTION",
        "ZH, 你还好吗？, WARMTH",
        "ZH, 怎么样？, TURNING_AWAY",
        "ZH, 最近怎么样, OTHER",
    })
    void howAreYouIsAnsweredInTheirOwnVoice(Language language, String text, MoveKind kind) {
        for (String id : new String[] {"exam-retake", "refund"}) {
            Scenario scenario = ScenarioLibrary.bundled().find(id, language).orElseThrow();
            Fact smallTalk = scenario.facts().stream()
                    .filter(fact -> fact.id().equals(PoolKeys.HOW_ARE_YOU))
                    .findFirst()
                    .orElseThrow();
            PersonaTurn opening = engine.open(scenario, 7);
            PersonaTurn turn = engine.respond(scenario, opening.state(), Given.said(text, kind, 0.2), 7);
            assertThat(smallTalk.answer()).extracting(Line::say).as(id).contains(turn.text());
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, Hiya., GREETING", "EN, I'm right here with you., WARMTH", "ZH, 嗨, GREETING", "ZH, 我在呢，陪着你。, WARMTH"
    })
    void whoOnlyGreetsOrStaysIsNotToldHowTheyAre(Language language, String text, MoveKind kind) {
        Scenario scenario =
                ScenarioLibrary.bundled().find("exam-retake", language).orElseThrow();
        PersonaTurn opening = engine.open(scenario, 7);
        PersonaTurn turn = engine.respond(scenario, opening.state(), Given.said(text, kind, 0.2), 7);
        assertThat(turn.reason()).doesNotContain(PoolKeys.HOW_ARE_YOU);
    }
}
