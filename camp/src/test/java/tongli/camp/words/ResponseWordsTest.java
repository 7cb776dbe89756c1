package tongli.camp.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.camp.people.People;
import tongli.camp.people.Person;
import tongli.camp.people.Split;
import tongli.camp.talk.About;
import tongli.camp.talk.Depth;
import tongli.camp.talk.Outcome;
import tongli.camp.talk.Response;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.Talk;
import tongli.camp.talk.World;
import tongli.core.Language;
import tongli.core.Strategy;
import tongli.persona.scenario.Difficulty;

class ResponseWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyResponseHasWordsButStayingQuiet(Language language) {
        for (Split split : List.of(Split.TRAINING, Split.DEVELOPMENT)) {
            for (Person person : People.bundled().of(split, List.of(language), List.of(Difficulty.NORMAL))) {
                World world = new World(person, RewardWeights.USUAL, 10);
                ResponseWords words = new ResponseWords(world);
                Talk talk = world.begin(3);
                for (Response response : Response.all()) {
                    Optional<String> line =
                            words.of(talk, response, world.step(talk, response), Set.of(), new SplittableRandom(1));
                    boolean quiet = response.strategy() == Strategy.OTHER && response.depth() == Depth.PLAIN;
                    assertThat(line.isEmpty())
                            .as("%s: %s", person.name(), response)
                            .isEqualTo(quiet);
                    assertThat(line.orElse("words")).isNotBlank().doesNotContain("{q}");
                }
            }
        }
    }

    @Test
    void nothingIsSaidAgainWhileThereIsSomethingElse() {
        World world = new World(
                People.bundled().find("quarrel", Language.EN, Difficulty.NORMAL).orElseThrow(),
                RewardWeights.USUAL,
                10);
        ResponseWords words = new ResponseWords(world);
        Talk talk = world.begin(3);
        Response restates = new Response(Strategy.RESTATEMENT, Depth.PLAIN, About.STAY);
        String first = words.of(talk, restates, world.step(talk, restates), Set.of(), new SplittableRandom(1))
                .orElseThrow();
        assertThat(words.of(talk, restates, world.step(talk, restates), Set.of(first), new SplittableRandom(1)))
                .isPresent()
                .isNotEqualTo(Optional.of(first));
    }

    /** Whatever piece of theirs stands in it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameFrameIsNotUsedAgainWhileThereIsAnother(Language language) {
        World world = new World(
                People.bundled().find("quarrel", language, Difficulty.NORMAL).orElseThrow(), RewardWeights.USUAL, 10);
        ResponseWords words = new ResponseWords(world);
        Response affirms = new Response(Strategy.AFFIRMATION_AND_REASSURANCE, Depth.DEEP, About.STAY);
        Talk talk = world.begin(3);
        Set<String> said = new LinkedHashSet<>();
        Set<String> frames = new LinkedHashSet<>();
        for (int turn = 0; turn < 3; turn++) {
            Outcome outcome = world.step(talk, affirms);
            String line = words.of(talk, affirms, outcome, said, new SplittableRandom(1))
                    .orElseThrow();
            said.add(line);
            frames.add(line.replaceAll("[“\"][^”\"]*[”\"]", "…"));
            talk = outcome.after();
        }
        assertThat(frames).hasSize(3);
    }

    @Test
    void aPhraseThatIsNoneIsNamed() {
        assertThatThrownBy(() -> Phrases.parse("p.txt", "# why\nother deep")).hasMessageContaining("p.txt:2 is not");
        assertThatThrownBy(() -> Phrases.parse("p.txt", "other deeper | Sorry."))
                .hasMessageContaining("no Depth called \"deeper\"");
    }
}
