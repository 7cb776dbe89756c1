package tongli.camp.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tongli.camp.env.Seeds;
import tongli.camp.net.Mlp;
import tongli.camp.policy.SkilledPolicy;
import tongli.camp.talk.Response;
import tongli.camp.talk.Sight;
import tongli.camp.train.Cloning;
import tongli.camp.train.Demonstrations;
import tongli.camp.train.Iteration;
import tongli.camp.train.Shapes;
import tongli.camp.train.Trainer;
import tongli.core.Sha256;

/**
 * A run of training in a folder: {@code checkpoint} while it goes on, {@code policy} at its end. Whatever kills it, the same call goes on
 * from the last checkpoint, and ends in the same policy, bit for bit. For one thread.
 */
public final class TrainingRun {
    private static final String CHECKPOINT = "checkpoint";
    private static final String POLICY = "policy";
    private static final String FINGERPRINT = "fingerprint";
    private static final int VERSION = 1;
    private static final int EVERY = 20;

    private static final int DEMONSTRATIONS = 500;
    private static final int EPOCHS = 20;
    private static final long SHOWN = 3;

    private final Setting setting;
    private final Recipe recipe;
    private final long seed;
    private final long steps;
    private final String worlds;

    /** @param steps to act at least, of methods that act */
    public TrainingRun(Setting setting, Recipe recipe, long seed, long steps) {
        this.setting = setting;
        this.recipe = recipe;
        this.seed = seed;
        this.steps = steps;
        this.worlds = WorldsPrint.of(setting);
    }

    /** The policy of a run that has ended. */
    public static Path policy(Path folder) {
        return folder.resolve(POLICY);
    }

    /**
     * What this very run has left in a folder; empty if it has not ended there.
     *
     * @throws IOException if another run has ended there, or the file is broken, saying what to do
     */
    public Optional<SavedPolicy> ended(Path folder) throws IOException {
        Path file = policy(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        SavedPolicy policy = SavedPolicy.read(file);
        if (!Sha256.hex(fingerprint()).equals(policy.provenance().get(FINGERPRINT))) {
            throw new IOException(
                    "%s is of another run, or of people who have changed since; name another folder, or delete it to train anew"
                            .formatted(file));
        }
        return Optional.of(policy);
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
        Files.createDirectories(folder);
        Optional<SavedPolicy> before = ended(folder);
        if (before.isPresent()) {
            Files.deleteIfExists(folder.resolve(CHECKPOINT));
            return before.get();
        }
        Optional<Trainer> trainer = recipe.trainer(setting, seed, steps);
        Mlp net = trainer.isPresent() ? trained(trainer.get(), folder, scalars, progress) : cloned();
        SavedPolicy policy = new SavedPolicy(net, recipe.isGreedy(), notes(command));
        policy.write(policy(folder));
        Files.deleteIfExists(folder.resolve(CHECKPOINT));
        return policy;
    }

    private Mlp cloned() {
        Demonstrations shown = Demonstrations.of(
                new SkilledPolicy(setting.limit()), setting.world(), DEMONSTRATIONS, Seeds.of(seed, SHOWN));
        int[] sizes = Shapes.sizes(
                Sight.SPACE.width(), recipe.ppo().hidden(), Response.all().size());
        return Cloning.learn(shown, sizes, EPOCHS, seed);
    }

    private Mlp trained(Trainer trainer, Path folder, Scalars scalars, Consumer<Iteration> progress)
            throws IOException {
        Path checkpoint = folder.resolve(CHECKPOINT);
        if (Files.exists(checkpoint)) {
            resume(trainer, checkpoint);
        }
        int since = 0;
        while (trainer.steps() < steps) {
            Iteration iteration = trainer.advance();
            for (Map.Entry<String, Double> measure : iteration.measures().entrySet()) {
                scalars.scalar(measure.getKey(), iteration.steps(), measure.getValue());
            }
            progress.accept(iteration);
            since++;
            if (since >= EVERY) {
                since = 0;
                SealedFile.write(checkpoint, CHECKPOINT, VERSION, out -> {
                    out.writeUTF(fingerprint());
                    trainer.save(out);
                });
            }
        }
        return trainer.actor();
    }

    private void resume(Trainer trainer, Path checkpoint) throws IOException {
        SealedFile.read(checkpoint, CHECKPOINT, VERSION, in -> {
            if (!in.readUTF().equals(fingerprint())) {
                throw new IOException("it is of another run; name another folder, or delete it to start anew");
            }
            trainer.load(in);
            return trainer;
        });
    }

    /** All that a run follows from. */
    private String fingerprint() {
        return "%s seed %d steps %d worlds %s %s".formatted(recipe, seed, steps, worlds, setting.notes());
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
        notes.put(FINGERPRINT, Sha256.hex(fingerprint()));
        return notes;
    }
}
