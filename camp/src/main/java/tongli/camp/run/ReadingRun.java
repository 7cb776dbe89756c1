package tongli.camp.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tongli.camp.env.Env;
import tongli.camp.env.Seeds;
import tongli.camp.env.VectorEnv;
import tongli.camp.net.Mlp;
import tongli.camp.people.Casting;
import tongli.camp.policy.NetPolicy;
import tongli.camp.reading.Leading;
import tongli.camp.reading.ReadingEnv;
import tongli.camp.reading.ReadingTask;
import tongli.camp.reading.Teaching;
import tongli.camp.train.Cloning;
import tongli.camp.train.Demonstrations;
import tongli.camp.train.Iteration;
import tongli.camp.train.Ppo;
import tongli.camp.train.PpoSettings;
import tongli.camp.train.Shapes;

/**
 * A run that trains a reader, in a folder, as {@link TrainingRun} trains a policy. Nothing that is answered changes what comes, so that for
 * {@link Ppo} only what is won at once counts (γ is 0).
 *
 * @param steps turns to learn from at least
 */
public record ReadingRun(ReadingTask task, Teaching teaching, Setting setting, long seed, long steps) {
    private static final int WORLDS = 16;
    private static final int EPOCHS = 20;
    private static final long SHOWN = 3;
    private static final PpoSettings PPO = new PpoSettings(List.of(64, 64), 1e-3, 0, 0, 0.2, 0.003, 128, 4, 8, 0.5);

    /** What this very run has left in a folder; empty if it has not ended there. */
    public Optional<NetPolicy> ended(Path folder) throws IOException {
        return run().ended(folder).map(ReadingRun::reader);
    }

    /**
     * Trains, from the beginning or from where a run in the folder was broken off.
     *
     * @param command that makes the same run again, for provenance
     * @throws IOException if the folder holds another run, saying what to do
     */
    public NetPolicy run(Path folder, String command, Scalars scalars, Consumer<Iteration> progress)
            throws IOException {
        FolderRun run = run();
        return reader(run.run(folder, true, notes(command), () -> {
            Casting casting = setting.casting();
            return teaching == Teaching.TOLD
                    ? told(casting)
                    : run.act(new Ppo(worlds(casting), PPO, seed, steps), casting, steps, folder, scalars, progress);
        }));
    }

    /**
     * A reader that a run left.
     *
     * @throws IOException if the file is none of this task, saying what to do
     */
    public static NetPolicy read(ReadingTask task, Path folder) throws IOException {
        return reader(TrainedNet.read(FolderRun.policy(folder), kind(task))
                .fits(task.observations().width(), task.choices()));
    }

    private static NetPolicy reader(TrainedNet trained) {
        return new NetPolicy(trained.net(), trained.greedy());
    }

    private Mlp told(Casting casting) {
        Demonstrations truths = Teaching.truths(task, casting, setting.limit(), steps, Seeds.of(seed, SHOWN));
        int[] sizes = Shapes.sizes(task.observations().width(), PPO.hidden(), task.choices());
        return Cloning.learn(truths, sizes, EPOCHS, seed);
    }

    private VectorEnv<double[], Integer> worlds(Casting casting) {
        List<Env<double[], Integer>> worlds = new ArrayList<>();
        for (int i = 0; i < WORLDS; i++) {
            worlds.add(new ReadingEnv(task, casting, Leading.of(task), setting.limit()));
        }
        return new VectorEnv<>(worlds);
    }

    private static String kind(ReadingTask task) {
        return "reader of " + task.code();
    }

    private FolderRun run() {
        return new FolderRun(
                kind(task),
                "%s %s %s seed %d steps %d worlds %s %s"
                        .formatted(task, teaching, PPO, seed, steps, WorldsPrint.of(setting), setting.notes()));
    }

    private Map<String, String> notes(String command) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("task", task.code());
        notes.put("teaching", teaching.code());
        notes.put("seed", Long.toString(seed));
        notes.put("steps", Long.toString(steps));
        notes.put("command", command);
        notes.put("java", Runtime.version().toString());
        notes.putAll(setting.notes());
        return notes;
    }
}
