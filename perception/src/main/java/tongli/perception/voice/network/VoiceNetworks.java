package tongli.perception.voice.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tongli.core.Sha256;
import tongli.perception.voice.emotion.UtteranceReader;
import tongli.perception.voice.emotion.VoiceModel;

/**
 * The two networks of a model that was trained with them: one for strangers, one for speakers who were enrolled. The model's file says
 * which networks belong to it, by their digests, so that files of two trainings are not mixed. Owns native handles; safe for many
 * threads; close it when no call is under way.
 */
public final class VoiceNetworks implements UtteranceReader, AutoCloseable {
    /** File names in a model's folder. */
    public static final String STRANGER = "stranger.voice.onnx";

    public static final String ENROLLED = "enrolled.voice.onnx";

    /** Inputs: the numbers of utterances, shape (views, as many as {@code VoiceNumbers} says), and what {@code VoiceSteps} has, shape (steps, width). */
    public static final String VIEWS = "views";

    public static final String STEPS = "steps";

    private static final String DIGEST = "sha256_of_";
    private static final int LARGEST_BYTES = 1 << 24;

    private final VoiceSession stranger;
    private final VoiceSession enrolled;

    private VoiceNetworks(VoiceSession stranger, VoiceSession enrolled) {
        this.stranger = stranger;
        this.enrolled = enrolled;
    }

    /** What a model's {@code about} has to say of its networks. */
    public static Map<String, String> digests(byte[] stranger, byte[] enrolled) {
        return Map.of(DIGEST + STRANGER, Sha256.hex(stranger), DIGEST + ENROLLED, Sha256.hex(enrolled));
    }

    /** Whether a model has networks. */
    public static boolean belongTo(VoiceModel model) {
        return model.about().containsKey(DIGEST + STRANGER);
    }

    /**
     * Loads them.
     *
     * @param folder of {@link #STRANGER} and {@link #ENROLLED}
     * @param model for which {@link #belongTo} holds
     * @throws IOException if a file is missing, is not the one that belongs to the model, or is no such network
     */
    public static VoiceNetworks read(Path folder, VoiceModel model) throws IOException {
        VoiceSession stranger = session(folder.resolve(STRANGER), model);
        try {
            return new VoiceNetworks(stranger, session(folder.resolve(ENROLLED), model));
        } catch (IOException | RuntimeException unfit) {
            stranger.close();
            throw unfit;
        }
    }

    private static VoiceSession session(Path file, VoiceModel model) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.size(file) > LARGEST_BYTES) {
            throw new IOException(file + " is too large to be the network of a voice; is the path right?");
        }
        byte[] graph = Files.readAllBytes(file);
        if (!Sha256.hex(graph).equals(model.about().get(DIGEST + file.getFileName()))) {
            throw new IOException(
                    file + " is not the network that the model beside it was trained with; train it again");
        }
        return VoiceSession.open(graph, model.width(), model.labels().size(), file.toString());
    }

    @Override
    public double[] logProbabilities(List<double[]> views, float[][] steps, boolean isEnrolled) {
        return (isEnrolled ? enrolled : stranger).run(views, steps);
    }

    @Override
    public void close() {
        stranger.close();
        enrolled.close();
    }
}
