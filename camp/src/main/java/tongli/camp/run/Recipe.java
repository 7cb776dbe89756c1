package tongli.camp.run;

import java.util.List;
import java.util.Optional;
import tongli.camp.people.Casting;
import tongli.camp.train.Dqn;
import tongli.camp.train.DqnSettings;
import tongli.camp.train.Grpo;
import tongli.camp.train.GrpoSettings;
import tongli.camp.train.Ppo;
import tongli.camp.train.PpoSettings;
import tongli.camp.train.Reinforce;
import tongli.camp.train.ReinforceSettings;
import tongli.camp.train.Trainer;
import tongli.core.Require;

/**
 * By which method a policy trains, and with which numbers.
 *
 * @param ppo numbers of {@link Method#PPO}; the nets of {@link Method#CLONING} have its hidden layers
 * @param worlds that PPO acts in at once
 */
public record Recipe(
        Method method, PpoSettings ppo, int worlds, ReinforceSettings reinforce, DqnSettings dqn, GrpoSettings grpo) {

    public Recipe {
        Require.inRange("worlds", worlds, 1, 1_024);
    }

    /** As chosen without a look at those held out. */
    public static Recipe usual(Method method) {
        return of(method, new PpoSettings(List.of(64, 64), 1e-3, 0.99, 0.95, 0.2, 0.001, 128, 4, 8, 0.5), 16);
    }

    /** PPO with numbers of one's own. */
    static Recipe of(Method method, PpoSettings ppo, int worlds) {
        return new Recipe(method, ppo, worlds, ReinforceSettings.USUAL, DqnSettings.USUAL, GrpoSettings.USUAL);
    }

    /** How it learns by acting, ready to begin; empty for what learns by watching. */
    Optional<Trainer> trainer(Setting setting, Casting casting, long seed, long steps) {
        return switch (method) {
            case CLONING -> Optional.empty();
            case REINFORCE -> Optional.of(new Reinforce(setting.world(casting), reinforce, seed, steps));
            case DQN -> Optional.of(new Dqn(setting.world(casting), dqn, seed, steps));
            case PPO -> Optional.of(new Ppo(setting.worlds(casting, worlds), ppo, seed, steps));
            case GRPO -> Optional.of(new Grpo(setting.world(casting), grpo, seed, steps));
        };
    }

    /** Whether what is learnt is acted on by taking the highest score rather than by drawing. */
    boolean isGreedy() {
        return method == Method.DQN;
    }
}
