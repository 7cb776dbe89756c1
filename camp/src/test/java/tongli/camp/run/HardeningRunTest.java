package tongli.camp.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.camp.net.Mlp;
import tongli.camp.policy.NetPolicy;
import tongli.camp.talk.Response;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.Sight;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

class HardeningRunTest {
    private static final Scalars NOWHERE = (tag, step, value) -> {};
    private static final Setting SHORT =
            new Setting(List.of(Language.EN), List.of(Difficulty.NORMAL), RewardWeights.USUAL, 5);
    private static final int[] SIZES = {Sight.SPACE.width(), Response.all().size()};

    @TempDir
    private Path folder;

    private static SavedPolicy anything(double bias) {
        double[] parameters = new double[Mlp.count(SIZES)];
        parameters[parameters.length - 1] = bias;
        return new SavedPolicy(new Mlp(SIZES, parameters), false, Map.of());
    }

    private HardeningRun.Hardened run(SavedPolicy policy) throws IOException {
        return new HardeningRun(policy, SHORT, 3, 2_000).run(folder, "once", NOWHERE, iteration -> {});
    }

    @Test
    void whatWasLearntIsFoundAgainAndNotLearntAnew() throws IOException {
        HardeningRun.Hardened first = run(anything(0));
        assertThat(first.hardened().net().parameters())
                .isNotEqualTo(anything(0).net().parameters());
        HardeningRun.Hardened again = run(anything(0));
        assertThat(again.hardened().net().parameters())
                .isEqualTo(first.hardened().net().parameters());
        assertThat(((NetPolicy) again.after().choosing()).net().parameters())
                .isEqualTo(((NetPolicy) first.after().choosing()).net().parameters());
        assertThat(((NetPolicy) again.after().choosing()).net().parameters())
                .isNotEqualTo(((NetPolicy) again.before().choosing()).net().parameters());
    }

    /** Else what may not be shipped could be shipped once it was hardened. */
    @Test
    void whatAPolicyHasWatchedIsNotForgottenByTheHardenedOne() throws IOException {
        assertThat(run(anything(0)).hardened().hasWatched()).isFalse();
        SavedPolicy clone = new SavedPolicy(anything(2).net(), false, Map.of("watched", "ab12"));
        SavedPolicy hardened = new HardeningRun(clone, SHORT, 3, 1)
                .run(folder.resolve("clone"), "once", NOWHERE, iteration -> {})
                .hardened();
        assertThat(hardened.provenance()).containsEntry("watched", "ab12");
        assertThat(hardened.hasWatched()).isTrue();
    }

    @Test
    void anotherPolicysAdversaryIsRefused() throws IOException {
        run(anything(0));
        assertThatThrownBy(() -> run(anything(1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is of another run");
    }
}
