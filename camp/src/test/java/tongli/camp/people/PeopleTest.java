package tongli.camp.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.Sha256;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.ScenarioLibrary;

class PeopleTest {
    private final People people = People.bundled();

    @Test
    void everyScenarioIsInOneSplit() {
        assertThat(Stream.of(Split.values()).flatMap(split -> people.scenarios(split).stream()))
                .containsExactlyInAnyOrderElementsOf(ScenarioLibrary.bundled().ids());
    }

    /** So that nobody chose whom it is easy to do well with. */
    @Test
    void whoIsHeldOutIsDrawnByLot() {
        List<String> lots = ScenarioLibrary.bundled().ids().stream()
                .filter(id -> !id.equals("dark-posts"))
                .sorted(Comparator.comparing(Sha256::hex))
                .toList();
        assertThat(people.scenarios(Split.HELD_OUT)).containsExactlyElementsOf(lots.subList(0, 4));
        assertThat(people.scenarios(Split.DEVELOPMENT)).containsExactlyElementsOf(lots.subList(4, 6));
        assertThat(people.scenarios(Split.TRAINING)).contains("dark-posts").hasSize(6);
    }

    @Test
    void everybodyIsMetInEachLanguageAndAtEachDifficulty() {
        List<Person> all = people.of(Split.DEVELOPMENT, List.of(Language.values()), List.of(Difficulty.values()));
        assertThat(all).hasSize(2 * 2 * 3);
        assertThat(all.get(1).name()).isEqualTo("autism-parent/zh/normal");
    }

    @Test
    void difficultyBendsThePersonWhoIsPlayed() {
        Person hard = people.find("quarrel", Language.EN, Difficulty.HARD).orElseThrow();
        assertThat(hard.played().start().trust())
                .isLessThan(hard.scenario().start().trust());
    }

    @Test
    void aLineThatIsNoneIsNamed() {
        assertThatThrownBy(() -> People.parse("p.tsv", "# why\nquarrel\ttraining"))
                .hasMessage("p.tsv:2 has 2 fields; it needs scenario, split and signs of danger");
        assertThatThrownBy(() -> People.parse("p.tsv", "quarrel\ttest\t-"))
                .hasMessageContaining("p.tsv:1 names the split test");
        assertThatThrownBy(() -> People.parse("p.tsv", "quarrel\ttraining\tmoney:5"))
                .hasMessageContaining("write topic:level");
    }

    @Test
    void everybodyComesAsOftenAsAnybodyElse() {
        List<Person> three = people.of(Split.TRAINING, List.of(Language.EN), List.of(Difficulty.NORMAL))
                .subList(0, 3);
        EvenCasting casting = new EvenCasting(three);
        int[] met = new int[3];
        for (long seed = 0; seed < 3_000; seed++) {
            assertThat(casting.of(seed)).isSameAs(casting.of(seed));
            met[three.indexOf(casting.of(seed))]++;
        }
        for (int times : met) {
            assertThat(times).isBetween(900, 1_100);
        }
    }
}
