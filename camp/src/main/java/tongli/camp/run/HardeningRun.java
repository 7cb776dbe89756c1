package tongli.camp.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tongli.camp.adversary.Adversary;
import tongli.camp.adversary.AdversaryEnv;
import tongli.camp.env.Env;
import tongli.camp.env.FlatActions;
import tongli.camp.env.Seeds;
import tongli.camp.env.VectorEnv;
import tongli.camp.people.Casting;
import tongli.camp.policy.NetPolicy;
import tongli.camp.talk.Conduct;
import tongli.camp.talk.TalkEnv;
import tongli.camp.train.Iteration;
import tongli.camp.train.Ppo;
import tongli.camp.train.PpoSettings;
import tongli.core.Sha256;

/**
 * Three runs in a folder, each as {@link TrainingRun} is: an adversary learns to expose a policy; the policy learns on among people of whom
 * every other one is that adversary; and a fresh adversary learns to expose what came of it. Both adversaries learn alike, so that what they
 * win can be compared.
 *
 * @param steps of each of the three
 */
public record HardeningRun(SavedPolicy policy, Setting setting, long seed, long steps) {
    private static final String ADVERSARY = "adversary";
    private static final int WORLDS = 16;
    private static final long COIN = 0x636F696E;
    private static final long AFTER = 1;
    private static final PpoSettings EXPOSING =
            new PpoSettings(List.of(64, 64), 1e-3, 0.99, 0.95, 0.2, 0.003, 128, 4, 8, 0.5);
    /** What has learnt already learns on in smaller steps: its value of what comes begins anew. */
    private static final PpoSettings HARDENING =
            new PpoSettings(List.of(64, 64), 3e-4, 0.99, 0.95, 0.2, 0.001, 128, 4, 8, 0.5);

    /**
     * What came of it.
     *
     * @param before who learnt to expose the policy
     * @param hardened the policy after learning on
     * @param after who learnt to expose that
     */
    public record Hardened(Adversary before, SavedPolicy hardened, Adversary after) {}

    /** Goes on from wherever the folder stands. @throws IOException if it holds another run, saying what to do */
    public Hardened run(Path folder, String command, Scalars scalars, Consumer<Iteration> progress) throws IOException {
        Adversary before = exposing(policy, seed, folder.resolve("before"), command, scalars, progress);
        SavedPolicy hardened = hardening(before, folder.resolve("hardened"), command, scalars, progress);
        Adversary after =
                exposing(hardened, Seeds.of(seed, AFTER), folder.resolve("after"), command, scalars, progress);
        return new Hardened(before, hardened, after);
    }

    private Adversary exposing(
            SavedPolicy exposed, long own, Path folder, String command, Scalars scalars, Consumer<Iteration> progress)
            throws IOException {
        FolderRun run = new FolderRun(ADVERSARY, fingerprint("exposing", EXPOSING, exposed, own));
        TrainedNet trained = run.run(folder, false, notes("exposing", exposed, own, command), () -> {
            Casting casting = setting.casting();
            NetPolicy frozen = exposed.policy();
            return run.act(
                    new Ppo(
                            worlds(() -> new AdversaryEnv(casting, frozen, setting.weights(), setting.limit())),
                            EXPOSING,
                            own,
                            steps),
                    casting,
                    steps,
                    folder,
                    scalars,
                    progress);
        });
        return new Adversary(new NetPolicy(trained.net(), trained.greedy()));
    }

    private SavedPolicy hardening(
            Adversary against, Path folder, String command, Scalars scalars, Consumer<Iteration> progress)
            throws IOException {
        FolderRun run = new FolderRun(SavedPolicy.KIND, fingerprint("hardening", HARDENING, policy, seed));
        return SavedPolicy.of(run.run(folder, policy.greedy(), notes("hardening", policy, seed, command), () -> {
            Casting casting = setting.casting();
            return run.act(
                    new Ppo(
                            worlds(() -> new FlatActions<>(new TalkEnv(
                                    casting, own -> mixed(own, against), setting.weights(), setting.limit()))),
                            HARDENING,
                            seed,
                            steps,
                            policy.net()),
                    casting,
                    steps,
                    folder,
                    scalars,
                    progress);
        }));
    }

    /** Every other episode by chance. */
    private static Conduct mixed(long episode, Conduct against) {
        return (Seeds.of(episode, COIN) & 1) == 0 ? against : Conduct.AS_WRITTEN;
    }

    private static VectorEnv<double[], Integer> worlds(Supplier<Env<double[], Integer>> world) {
        List<Env<double[], Integer>> worlds = new ArrayList<>();
        for (int i = 0; i < WORLDS; i++) {
            worlds.add(world.get());
        }
        return new VectorEnv<>(worlds);
    }

    private String fingerprint(String what, PpoSettings ppo, SavedPolicy of, long own) {
        return "%s %s %s seed %d steps %d worlds %s %s"
                .formatted(what, ppo, digest(of), own, steps, WorldsPrint.of(setting), setting.notes());
    }

    private Map<String, String> notes(String what, SavedPolicy of, long own, String command) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("method", what);
        notes.put("policy", digest(of));
        notes.put("seed", Long.toString(own));
        notes.put("steps", Long.toString(steps));
        notes.put("command", command);
        notes.put("java", Runtime.version().toString());
        notes.putAll(setting.notes());
        notes.putAll(SavedPolicy.origins(of.provenance()));
        return notes;
    }

    private static String digest(SavedPolicy of) {
        MessageDigest digest = Sha256.fresh();
        for (double one : of.net().parameters()) {
            digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(one).array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
