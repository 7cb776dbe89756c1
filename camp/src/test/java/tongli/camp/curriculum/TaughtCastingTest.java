package tongli.camp.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.camp.people.Ended;
import tongli.camp.people.People;
import tongli.camp.people.Person;
import tongli.camp.people.Split;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

class TaughtCastingTest {
    private static final List<List<Person>> LEVELS = Arrays.stream(Difficulty.values())
            .map(hard -> People.bundled().of(Split.TRAINING, List.of(Language.EN), List.of(hard)))
            .toList();

    private static TaughtCasting casting() {
        return new TaughtCasting(new EasyToHard(3), LEVELS);
    }

    private static void goWell(TaughtCasting casting, int from) {
        for (long seed = from; seed < from + 100; seed++) {
            casting.of(seed);
            casting.ended(seed, new Ended(5, true));
        }
    }

    @Test
    void nothingChangesWithinAnIteration() {
        TaughtCasting casting = casting();
        goWell(casting, 0);
        for (long seed = 1_000; seed < 1_050; seed++) {
            assertThat(casting.of(seed).difficulty()).isEqualTo(Difficulty.EASY);
        }
        assertThat(casting.iterated()).containsEntry("curriculum/share_1", 0.5);
        long harder = 0;
        for (long seed = 2_000; seed < 2_400; seed++) {
            harder += casting.of(seed).difficulty() == Difficulty.NORMAL ? 1 : 0;
        }
        assertThat(harder).isBetween(160L, 240L); // of 400, each with a chance of a half: four deviations
    }

    @Test
    void whoIsMetInAnEpisodeUnderWayStaysWhoeverIsMetNow() throws IOException {
        TaughtCasting casting = casting();
        Person met = casting.of(77);
        for (int i = 0; i < 3; i++) {
            goWell(casting, 100);
            casting.iterated();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        casting.save(new DataOutputStream(bytes));
        TaughtCasting again = casting();
        again.of(12);
        again.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(again.of(77)).isEqualTo(met);
        for (long seed = 500; seed < 520; seed++) {
            assertThat(again.of(seed)).isEqualTo(casting.of(seed));
        }
        assertThatThrownBy(() -> again.ended(12, new Ended(0, false))).isInstanceOf(IllegalStateException.class);
    }
}
