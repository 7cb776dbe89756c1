package tongli.camp.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.camp.people.People;
import tongli.camp.people.Person;
import tongli.camp.people.Split;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

class PlayedTest {
    private static final List<Person> PEOPLE =
            People.bundled().of(Split.DEVELOPMENT, List.of(Language.values()), List.of(Difficulty.NORMAL));

    /** Three talks with each; the k-th talk of all wins {@code base + k}, and with the first scenario's person {@code more} on top. */
    private static List<TalkResult> run(double base, double more, long seed) {
        List<TalkResult> talks = new ArrayList<>();
        for (Person person : PEOPLE) {
            boolean first =
                    person.scenario().id().equals(PEOPLE.get(0).scenario().id());
            for (int i = 0; i < 3; i++) {
                double won = base + talks.size() + (first ? more : 0);
                talks.add(new TalkResult(person, seed + i, won, 0.5, 0, 1, 1, false, List.of()));
            }
        }
        return talks;
    }

    private static Played played(double base, double more) {
        return new Played("one", List.of(run(base, more, 7)));
    }

    private static void assertSure(Interval interval, double figure) {
        assertThat(interval.low()).isCloseTo(figure, within(1e-9));
        assertThat(interval.mean()).isCloseTo(figure, within(1e-9));
        assertThat(interval.high()).isCloseTo(figure, within(1e-9));
    }

    /** Half of the talks are with the first person: 1 + 3 / 2. */
    @Test
    void whoIsAboveIsToldOfAllAndOfEachPerson() {
        Played better = played(1, 3);
        assertSure(better.above(played(0, 0)), 2.5);
        var byPerson = better.aboveByPerson(played(0, 0));
        assertThat(byPerson.keySet()).containsExactlyElementsOf(People.bundled().scenarios(Split.DEVELOPMENT));
        List<Interval> each = List.copyOf(byPerson.values());
        assertSure(each.get(0), 4);
        assertSure(each.get(1), 1);
    }

    @Test
    void whoGoesAQuarterOfTheWayInEveryTalkClosesAQuarterOfTheGap() {
        assertSure(played(1, 0).gapClosed(played(0, 0), played(4, 0)), 0.25);
    }

    @Test
    void runsThatHadOtherTalksAreNotOnePolicys() {
        assertThatThrownBy(() -> new Played("mine", List.of(run(0, 0, 7), run(0, 0, 8))))
                .hasMessageContaining("the runs of mine did not have the same talks");
        Played other = new Played("other", List.of(run(0, 0, 8)));
        assertThatThrownBy(() -> played(0, 0).above(other)).hasMessageContaining("did not have the same talks");
    }

    /** 0 to 11 in the one run, 2 to 13 in the other: 5.5 and 7.5. */
    @Test
    void aSummaryHasTheMeansOfAllTalks() {
        Summary summary = Summary.of(new Played("mine", List.of(run(0, 0, 7), run(2, 0, 7))));
        assertThat(summary.runs()).isEqualTo(2);
        assertThat(summary.talks()).isEqualTo(12);
        assertThat(summary.won().mean()).isCloseTo(6.5, within(1e-12));
        assertThat(summary.trust()).isEqualTo(new Interval(0.5, 0.5, 0.5));
    }
}
