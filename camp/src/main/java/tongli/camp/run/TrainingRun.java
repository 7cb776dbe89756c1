package tongli.camp.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tongli.camp.env.Seeds;
import tongli.camp.esconv.Watched;
import tongli.camp.net.Mlp;
import tongli.camp.people.Casting;
import tongli.camp.policy.SkilledPolicy;
import tongli.camp.talk.Response;
import tongli.camp.talk.Sight;
import tongli.camp.train.Cloning;
import tongli.camp.train.Demonstrations;
import tongli.camp.train.Iteration;
import tongli.camp.train.Shapes;
import tongli.camp.train.Trainer;

/**
 * A run of training in a folder: {@code checkpoint} while it goes on, {@code policy} at its end. Whatever kills it, the same call goes on
 * from the last checkpoint, and ends in the same policy, bit for bit. For one thread.
 */
public final class TrainingRun {
    private static final int DEMONSTRATIONS = 500;
    private static final int EPOCHS = 20;
    private static final long SHOWN = 3;

    private final Setting setting;
    private final Recipe recipe;
    private final long seed;
    private final long steps;
    private final String worlds;
    private final Optional<Watched> watched;

    /** @param steps to act at least, of methods that act */
    public TrainingRun(Setting setting, Recipe recipe, long seed, long steps) {
        this(setting, recipe, seed, steps, Optional.empty());
    }

    /**
     * @param watched whom cloning does as, instead of the stock skilled learner
     * @throws IllegalArgumentException if a method that acts is to watch somebody
     */
    public TrainingRun(Setting setting, Recipe recipe, long seed, long steps, Optional<Watched> watched) {
        if (watched.isPresent() && recipe.method() != Method.CLONING) {
            throw new IllegalArgumentException("%s learns by acting and watches nobody; only cloning does"
                    .formatted(recipe.method().code()));
        }
        this.watched = watched;
        this.setting = setting;
        this.recipe = recipe;
        this.seed = seed;
        this.steps = steps;
        this.worlds = WorldsPrint.of(setting);
    }

    /** The policy of a run that has ended. */
    public static Path policy(Path folder) {
        return FolderRun.policy(folder);
    }

    /**
     * What this very run has left in a folder; empty if it has not ended there.
     *
     * @throws IOException if another run has ended there, or the file is broken, saying what to do
     */
    public Optional<SavedPolicy> ended(Path folder) throws IOException {
        return folder().ended(folder).map(SavedPolicy::of);
    }

    /**
     * Trains, from the beginning or from where a run in the folder was broken off. Where this run has ended already, its policy is left as it is,
     * and nothing is trained.
     *
     * @param command that makes the same run again, for provenance
     * @param scalars where measures go
     * @param progress told after each iteration
     * @throws IOException if the folder holds another run, saying what to do
     */
    public SavedPolicy run(Path folder, String command, Scalars scalars, Consumer<Iteration> progress)
            throws IOException {
        FolderRun run = folder();
        return SavedPolicy.of(run.run(folder, recipe.isGreedy(), notes(command), () -> {
            Casting casting = setting.casting();
            Optional<Trainer> trainer = recipe.trainer(setting, casting, seed, steps);
            return trainer.isPresent()
                    ? run.act(trainer.get(), casting, steps, folder, scalars, progress)
                    : cloned(casting);
        }));
    }

    private Mlp cloned(Casting casting) {
        int[] sizes = Shapes.sizes(
                Sight.SPACE.width(), recipe.ppo().hidden(), Response.all().size());
        if (watched.isPresent()) {
            return watched.get().clone(sizes, EPOCHS, seed);
        }
        Demonstrations shown = Demonstrations.of(
                new SkilledPolicy(setting.limit()), setting.world(casting), DEMONSTRATIONS, Seeds.of(seed, SHOWN));
        return Cloning.learn(shown, sizes, EPOCHS, seed);
    }

    private FolderRun folder() {
        return new FolderRun(
                SavedPolicy.KIND,
                "%s seed %d steps %d worlds %s %s%s"
                        .formatted(
                                recipe,
                                seed,
                                steps,
                                worlds,
                                setting.notes(),
                                watched.map(talks -> " watched " + talks.sha256())
                                        .orElse("")));
    }

    private Map<String, String> notes(String command) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("method", recipe.method().code());
        notes.put("seed", Long.toString(seed));
        notes.put("steps", Long.toString(recipe.method() == Method.CLONING ? 0 : steps));
        notes.put("command", command);
        notes.put("java", Runtime.version().toString());
        notes.putAll(setting.notes());
        notes.put("worlds", worlds);
        watched.ifPresent(talks -> notes.put(SavedPolicy.WATCHED, talks.sha256()));
        return notes;
    }
}
