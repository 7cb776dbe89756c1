package tongli.persona.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.persona.BagOfWords;
import tongli.persona.Given;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.guard.Refusal;
import tongli.persona.scenario.Fact;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.persona.scenario.Topic;
import tongli.persona.speech.Spoken.By;
import tongli.understanding.MoveKind;
import tongli.understanding.RiskRules;

class CheckedSpeakerTest {

    private static final PersonaEngine ENGINE = new PersonaEngine(new BagOfWords());

    /** Writes what it is told to, and remembers what it was asked. */
    private static final class Told implements LineWriter {
        private final String line;
        private final List<SpeakingBrief> asked = new ArrayList<>();

        Told(String line) {
            this.line = line;
        }

        @Override
        public Draft write(SpeakingBrief brief) throws NoLineException {
            asked.add(brief);
            if (line.equals("late")) {
                throw new NoLineException(Refusal.TIMEOUT);
            }
            if (line.equals("broken")) {
                throw new IllegalStateException("broken");
            }
            return new Draft(line.replace("{script}", brief.script()), "no rules at all");
        }

        @Override
        public OutsideVoice voice() {
            return new OutsideVoice("localhost", "told", true);
        }
    }

    private static Scenario exam(Language language) {
        return ScenarioLibrary.bundled().find("exam-retake", language).orElseThrow();
    }

    /** The first turn after somebody gave back what the persona hides least. */
    private static Cue cue(Scenario scenario) {
        String heard = scenario.topics().get(0).level(1).hear().get(0);
        PersonaTurn opening = ENGINE.open(scenario, 7);
        List<Utterance> said = List.of(scenario.situation(), new Utterance(Utterance.PERSONA, opening.text()));
        PersonaTurn turn = ENGINE.respond(
                scenario,
                opening.state(),
                Given.said(heard, List.of(MoveKind.COMPLEX_REFLECTION), List.of(), 1, said),
                7);
        return new Cue(scenario, opening.state(), turn, Optional.of(heard), said);
    }

    private static Spoken spoken(Told writer, Cue cue) {
        try (CheckedSpeaker speaker = new CheckedSpeaker(writer, new BagOfWords(), new RiskRules())) {
            return speaker.speak(cue);
        }
    }

    @Test
    void aLineThatPassesIsSaid() {
        Cue cue = cue(exam(Language.ZH));
        String line = "嗯，" + cue.turn().text();
        assertThat(spoken(new Told(line), cue)).isEqualTo(new Spoken(line, By.LLM, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"林晚：{script}", "“{script}”", "\n {script}\n", "{script}。", "\u202E{script}"})
    void whatModelsLikeToAddIsTakenOff(String line) {
        Cue cue = cue(exam(Language.ZH));
        assertThat(spoken(new Told(line), cue)).isEqualTo(new Spoken(cue.turn().text(), By.LLM, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "……", "\u200B"})
    void nothingIsNoLine(String line) {
        assertThat(spoken(new Told(line), cue(exam(Language.ZH))).refused()).containsExactly(Refusal.EMPTY);
    }

    @Test
    void whateverTheWriterDoesTheAuthorsLineIsThere() {
        Cue cue = cue(exam(Language.EN));
        String script = cue.turn().text();
        assertThat(spoken(new Told("late"), cue)).isEqualTo(new Spoken(script, By.BANK, List.of(Refusal.TIMEOUT)));
        assertThat(spoken(new Told("broken"), cue)).isEqualTo(new Spoken(script, By.BANK, List.of(Refusal.FAILED)));
        assertThat(spoken(new Told("x ".repeat(5_000)), cue))
                .isEqualTo(new Spoken(script, By.BANK, List.of(Refusal.TOO_LONG)));
    }

    @Test
    void aSilenceIsAnsweredByTheAuthor() {
        Cue cue = cue(exam(Language.EN));
        Told writer = new Told("{script}");
        Cue quiet = new Cue(cue.scenario(), cue.before(), cue.turn(), Optional.empty(), cue.said());
        assertThat(spoken(writer, quiet).refused()).containsExactly(Refusal.RESERVED);
        assertThat(writer.asked).isEmpty();
    }

    static Stream<Scenario> everybody() {
        return ScenarioLibrary.bundled().all().stream();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void noBriefHoldsWhatIsHidden(Scenario scenario) {
        Told writer = new Told("late");
        Cue cue = cue(scenario);
        spoken(writer, cue);
        assertThat(writer.asked).isNotEmpty();
        writer.asked.forEach(brief -> {
            String all = brief.toString();
            assertThat(all).doesNotContain(scenario.profile().who());
            for (Topic topic : scenario.topics()) {
                for (int level = cue.turn().state().told(topic.id()) + 1; level <= Topic.DEPTH; level++) {
                    assertThat(brief.allowed())
                            .doesNotContain(topic.level(level).fact());
                    topic.level(level)
                            .disclose()
                            .forEach(line -> assertThat(all).doesNotContain(line.say()));
                }
            }
            for (Fact fact : scenario.facts()) {
                if (fact.level() > 0) {
                    fact.answer().forEach(line -> assertThat(all).doesNotContain(line.say()));
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void examplesInTheNotesOnAVoiceAreLeftOut(Language language) {
        Told writer = new Told("late");
        spoken(writer, cue(exam(language)));
        assertThat(writer.asked.get(0).persona().voice())
                .isNotEmpty()
                .noneMatch(sentence -> sentence.contains("豆腐") || sentence.contains("锁") || sentence.contains("sauce"))
                .allMatch(sentence -> Character.isLetter(sentence.codePointAt(0)));
    }
}
