package tongli.persona.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.persona.BagOfWords;
import tongli.persona.Given;
import tongli.persona.PersonaBehaviour;
import tongli.persona.appraisal.Laws;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.persona.scenario.Steps;
import tongli.understanding.MoveKind;

class SteppingTest {

    private static final String DONE_EN =
            "That's refunded now, £429, it'll be with you on Friday. I'm Moira, extension 17.";
    private static final String DONE_ZH = "已经给您退了，3280元，礼拜五到账。我叫孙敏，工号37。";

    private final PersonaEngine engine = new PersonaEngine(new BagOfWords());

    @ParameterizedTest
    @CsvSource({"EN,true", "ZH,true", "EN,false", "ZH,false"})
    void aDeedIsTakenUpInWordsOfItsOwnHoweverItIsRead(Language language, boolean readAsCare) {
        Scenario refund = refund(language);
        Set<String> heard = new LinkedHashSet<>();
        for (long seed = 1; seed <= 40; seed++) {
            PersonaTurn opening = engine.open(refund, seed);
            PersonaTurn turn = engine.respond(
                    refund,
                    opening.state(),
                    Given.said(done(language), readAsCare ? MoveKind.PRACTICAL_CARE : MoveKind.INFORMATION, 0.6),
                    seed);

            assertThat(steps(refund).done()).extracting(Line::say).contains(turn.text());
            assertThat(turn.state().inner().trust())
                    .isGreaterThan(opening.state().inner().trust());
            assertThat(refund.thoughts().get("cared")).contains(turn.thought());
            heard.add(turn.text());
        }
        assertThat(heard).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EN", "ZH"})
    void afterADeedTheTalkStaysWithWhatItDoesNotMendAndNeverAsksForItAgain(Language language) {
        Scenario refund = refund(language);
        List<String> news = refund.topic(steps(refund).topic()).level(1).disclose().stream()
                .map(Line::say)
                .toList();
        for (long seed = 1; seed <= 20; seed++) {
            PersonaTurn turn = engine.open(refund, seed);
            turn = engine.respond(refund, turn.state(), Given.said(done(language), MoveKind.PRACTICAL_CARE, 0.6), seed);
            Set<String> after = new LinkedHashSet<>();
            for (String kind : List.of("one", "two", "three", "four")) {
                String text = language == Language.ZH ? "退款拖了这么多天，第" + kind : "All that waiting for a refund, " + kind;
                turn = engine.respond(refund, turn.state(), Given.said(text, MoveKind.SIMPLE_REFLECTION, 0.6), seed);
                after.add(turn.text());
            }
            assertThat(after).doesNotContainAnyElementsOf(news);
            assertThat(after)
                    .as("seed " + seed)
                    .containsAnyElementsOf(
                            steps(refund).unmended().stream().map(Line::say).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EN", "ZH"})
    void aPromiseWithANameAndADayIsNoFalseOne(Language language) {
        Scenario refund = refund(language);
        String text = language == Language.ZH ? "我叫孙敏，明天十点前回您。" : "I'm Moira, and I'll write to you by six.";
        for (long seed = 1; seed <= 20; seed++) {
            PersonaTurn opening = engine.open(refund, seed);

            PersonaTurn turn =
                    engine.respond(refund, opening.state(), Given.misstep(text, Misstep.FALSE_PROMISE), seed);

            boolean taken = steps(refund).promised().stream().map(Line::say).anyMatch(turn.text()::equals);
            boolean ledTo =
                    refund.pools().leads().get("cared").stream().map(Line::say).anyMatch(turn.text()::startsWith);
            assertThat(taken || ledTo).as(turn.text()).isTrue();
            assertThat(turn.behaviour()).isIn(PersonaBehaviour.ELABORATE, PersonaBehaviour.DISCLOSE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EN", "ZH"})
    void whoIsOwedNothingHearsNoStep(Language language) {
        Scenario exam = ScenarioLibrary.bundled().find("exam-retake", language).orElseThrow();
        LearnerInput said = Given.said(done(language), MoveKind.INFORMATION, 0.2);

        Perception perception = new Perceiver(() -> new Mind(exam, new BagOfWords()), Laws.ALL)
                .perceive(said, engine.open(exam, 1).state());

        assertThat(perception.step()).isEmpty();
    }

    private static String done(Language language) {
        return language == Language.ZH ? DONE_ZH : DONE_EN;
    }

    private static Steps steps(Scenario scenario) {
        return scenario.steps().orElseThrow();
    }

    private static Scenario refund(Language language) {
        return ScenarioLibrary.bundled().find("refund", language).orElseThrow();
    }
}
