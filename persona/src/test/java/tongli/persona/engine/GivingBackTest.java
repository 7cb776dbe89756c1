package tongli.persona.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.persona.BagOfWords;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.persona.scenario.Topic;

/** Whoever gives back what was told misses nothing, even in words that an author took for a misreading. */
class GivingBackTest {

    @ParameterizedTest
    @CsvSource({"exam-retake, ZH", "exam-retake, EN", "refund, ZH", "refund, EN"})
    void aMisreadingIsNoneOnceThePersonaHasSaidIt(String id, Language language) {
        var scenario = ScenarioLibrary.bundled().find(id, language).orElseThrow();
        Mind mind = new Mind(scenario, new BagOfWords());
        for (Topic topic : scenario.topics()) {
            for (String misread : topic.level(1).misread()) {
                assertThat(mind.fit(misread, topic.id(), 1, List.of(line("learner", misread)))
                                .fit())
                        .as(misread)
                        .isEqualTo(Fit.MISSES);
                assertThat(mind.fit(misread, topic.id(), 1, List.of(line("persona", "Mm. " + misread)))
                                .fit())
                        .as(misread)
                        .isNotEqualTo(Fit.MISSES);
            }
        }
    }

    private static Utterance line(String speaker, String text) {
        return new Utterance(speaker, text);
    }
}
