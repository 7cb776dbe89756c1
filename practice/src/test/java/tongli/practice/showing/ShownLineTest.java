package tongli.practice.showing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.expression.speech.SpokenLine;
import tongli.expression.speech.Timbre;
import tongli.persona.scenario.ScenarioLibrary;

class ShownLineTest {

    private static final ScenarioLibrary PEOPLE = ScenarioLibrary.bundled();

    private static SpokenLine by(String person) {
        Dealt dealt = new Dealt(BasicEmotion.JOY, BasicEmotion.JOY, person, "我到家了。");
        return ShownLine.of(new Showing(1, dealt, Channel.VOICE, 0.65), PEOPLE, Language.ZH);
    }

    @Test
    void everyPersonSpeaksInAVoiceOfTheirOwn() {
        assertThat(by("widowed-father").timbre())
                .isEqualTo(by("widowed-father").timbre())
                .isNotEqualTo(by("new-mother").timbre())
                .isNotEqualTo(Timbre.PLAIN);
        assertThat(PEOPLE.ids().stream().map(id -> by(id).timbre()).distinct().count())
                .as("of %d people", PEOPLE.ids().size())
                .isGreaterThanOrEqualTo(PEOPLE.ids().size() - 1L);
    }

    @Test
    void inPlaceOfWhomNoLibraryHasSomebodyElseSpeaks() {
        assertThat(by("gone").text()).isEqualTo("我到家了。");
        assertThat(by("gone").timbre()).isNotEqualTo(Timbre.PLAIN);
    }
}
