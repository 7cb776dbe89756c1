package tongli.camp.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tongli.camp.net.Mlp;
import tongli.camp.people.Casting;
import tongli.camp.train.Iteration;
import tongli.camp.train.Trainer;
import tongli.core.Sha256;

/**
 * A run of training in a folder: {@code checkpoint} while it goes on, {@code policy} at its end. Whatever kills it, the same call goes on
 * from the last checkpoint, and ends in the same net, bit for bit. Immutable.
 *
 * @param kind of what it ends in
 * @param fingerprint all that the run follows from
 */
record FolderRun(String kind, String fingerprint) {
    private static final String CHECKPOINT = "checkpoint";
    private static final String POLICY = "policy";
    private static final String FINGERPRINT = "fingerprint";
    private static final int VERSION = 1;
    private static final int EVERY = 20;

    /** How a net comes about. */
    interface Learning {
        Mlp learn() throws IOException;
    }

    static Path policy(Path folder) {
        return folder.resolve(POLICY);
    }

    /**
     * What this very run has left in a folder; empty if it has not ended there.
     *
     * @throws IOException if another run has ended there, or the file is broken, saying what to do
     */
    Optional<TrainedNet> ended(Path folder) throws IOException {
        Path file = policy(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        TrainedNet net = TrainedNet.read(file, kind);
        if (!Sha256.hex(fingerprint).equals(net.provenance().get(FINGERPRINT))) {
            throw new IOException(
                    "%s is of another run, or of people who have changed since; name another folder, or delete it to train anew"
                            .formatted(file));
        }
        return Optional.of(net);
    }

    /** Learns, unless this run has ended in the folder already, whose net is then left as it is. */
    TrainedNet run(Path folder, boolean greedy, Map<String, String> notes, Learning learning) throws IOException {
        Files.createDirectories(folder);
        Optional<TrainedNet> before = ended(folder);
        if (before.isPresent()) {
            Files.deleteIfExists(folder.resolve(CHECKPOINT));
            return before.get();
        }
        Map<String, String> all = new LinkedHashMap<>(notes);
        all.put(FINGERPRINT, Sha256.hex(fingerprint));
        TrainedNet net = new TrainedNet(learning.learn(), greedy, all);
        net.write(policy(folder), kind);
        Files.deleteIfExists(folder.resolve(CHECKPOINT));
        return net;
    }

    /**
     * Learns by acting, from the beginning or from a checkpoint in the folder.
     *
     * @param casting of the worlds that it acts in
     */
    Mlp act(Trainer trainer, Casting casting, long steps, Path folder, Scalars scalars, Consumer<Iteration> progress)
            throws IOException {
        Path checkpoint = folder.resolve(CHECKPOINT);
        if (Files.exists(checkpoint)) {
            resume(trainer, casting, checkpoint);
        }
        int since = 0;
        while (trainer.steps() < steps) {
            Iteration iteration = trainer.advance();
            tell(iteration.measures(), iteration.steps(), scalars);
            tell(casting.iterated(), iteration.steps(), scalars);
            progress.accept(iteration);
            since++;
            if (since >= EVERY) {
                since = 0;
                SealedFile.write(checkpoint, CHECKPOINT, VERSION, out -> {
                    out.writeUTF(fingerprint);
                    casting.save(out);
                    trainer.save(out);
                });
            }
        }
        return trainer.actor();
    }

    private static void tell(Map<String, Double> measures, long step, Scalars scalars) throws IOException {
        for (Map.Entry<String, Double> measure : measures.entrySet()) {
            scalars.scalar(measure.getKey(), step, measure.getValue());
        }
    }

    private void resume(Trainer trainer, Casting casting, Path checkpoint) throws IOException {
        SealedFile.read(checkpoint, CHECKPOINT, VERSION, in -> {
            if (!in.readUTF().equals(fingerprint)) {
                throw new IOException("it is of another run; name another folder, or delete it to start anew");
            }
            casting.load(in); // before the trainer, which acts the episodes under way again
            trainer.load(in);
            return trainer;
        });
    }
}
