package tongli.perception.voice.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tongli.core.Sha256;
import tongli.perception.voice.emotion.EmbeddedSpeech;
import tongli.perception.voice.emotion.SpeechEmbedder;
import tongli.perception.voice.emotion.VoiceModel;

/**
 * Google's speech embedding as openWakeWord packs it: two networks, of which neither ships. The first makes mel bands of sound, the second
 * {@link #WIDTH} numbers of 76 frames of them. Owns native handles; safe for many threads; close it when no call is under way.
 *
 * <p>Source: Lin et al., "Training keyword spotters with limited and synthesized speech data", ICASSP 2020.
 */
public final class FrozenSpeech implements SpeechEmbedder, AutoCloseable {
    /** File names in the folder that is given. */
    public static final String BANDS = "melspectrogram.onnx";

    public static final String EMBEDDING = "embedding_model.onnx";

    /** What a model's {@code about} says of the files that it was learnt with. */
    private static final String DIGEST = "sha256_of_";

    private static final int LARGEST_BYTES = 1 << 24;
    private static final int FRAME = 160;
    private static final int FRAMES = 76;
    private static final int MEL = 32;
    private static final int STEP = 8;
    /** A frame is 512 samples long. */
    private static final int REACH = 512 - FRAME;

    private static final int LEAST = FRAMES * FRAME + REACH;
    /** So many windows at once, for the first network's memory grows with the sound. */
    private static final int AT_ONCE = 64;

    private static final int PART = LEAST + (AT_ONCE - 1) * STEP * FRAME;
    private static final float FULL_SCALE = 32_768;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession bands;
    private final OrtSession embedding;
    private final Map<String, byte[]> files;

    private FrozenSpeech(Map<String, byte[]> files) throws OrtException {
        this.files = files;
        bands = session(BANDS);
        try {
            embedding = session(EMBEDDING);
        } catch (OrtException | RuntimeException unfit) {
            bands.close();
            throw unfit;
        }
    }

    private OrtSession session(String name) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1); // recordings are read side by side
            options.setInterOpNumThreads(1);
            return environment.createSession(files.get(name), options);
        }
    }

    /**
     * Loads both.
     *
     * @param folder of {@link #BANDS} and {@link #EMBEDDING}
     * @throws IOException if a file is missing, or they are not these networks
     */
    public static FrozenSpeech read(Path folder) throws IOException {
        return read(folder, Map.of());
    }

    /**
     * Those that a model was learnt with.
     *
     * @param about the model's
     * @throws IOException also if they are others
     */
    public static FrozenSpeech read(Path folder, Map<String, String> about) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : List.of(BANDS, EMBEDDING)) {
            byte[] file = file(folder.resolve(name));
            String meant = about.getOrDefault(DIGEST + name, Sha256.hex(file));
            if (!Sha256.hex(file).equals(meant)) {
                throw new IOException(folder.resolve(name)
                        + " is not the speech embedding that the model was learnt with; train it again");
            }
            files.put(name, file);
        }
        try {
            FrozenSpeech opened = new FrozenSpeech(files);
            try {
                opened.of(new float[LEAST]); // whether it answers as it should
                return opened;
            } catch (RuntimeException unfit) {
                opened.close();
                throw unfit;
            }
        } catch (OrtException | RuntimeException unfit) { // whatever files of another kind make of it
            throw new IOException(folder + " has no speech embedding that ONNX Runtime can load", unfit);
        }
    }

    private static byte[] file(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.size(file) > LARGEST_BYTES) {
            throw new IOException(file + " is too large to be part of a speech embedding; is the path right?");
        }
        return Files.readAllBytes(file);
    }

    /** Whether a model was learnt with one. */
    public static boolean belongsTo(VoiceModel model) {
        return model.about().containsKey(DIGEST + EMBEDDING);
    }

    /** What a model that was learnt with it has to say of it. */
    public Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        files.forEach((name, file) -> digests.put(DIGEST + name, Sha256.hex(file)));
        return digests;
    }

    /** Puts both beside a model that was learnt with them. */
    public void write(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Of a recording shorter than a window the rest is silence. */
    @Override
    public EmbeddedSpeech of(float[] samples) {
        try {
            return new EmbeddedSpeech(windows(samples));
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed in a speech embedding", e);
        }
    }

    private List<float[]> windows(float[] samples) throws OrtException {
        float[] whole = samples.length < LEAST ? Arrays.copyOf(samples, LEAST) : samples;
        List<float[]> windows = new ArrayList<>();
        for (int from = 0; from + LEAST <= whole.length; from += AT_ONCE * STEP * FRAME) {
            float[] part = Arrays.copyOfRange(whole, from, Math.min(whole.length, from + PART));
            for (int i = 0; i < part.length; i++) {
                part[i] *= FULL_SCALE;
            }
            float[] levels = levels(part);
            for (int frame = 0; (frame + FRAMES) * MEL <= levels.length; frame += STEP) {
                windows.add(window(Arrays.copyOfRange(levels, frame * MEL, (frame + FRAMES) * MEL)));
            }
        }
        return windows;
    }

    /** Shape (frames, 32), as the second network was taught. */
    private float[] levels(float[] samples) throws OrtException {
        float[] levels = run(bands, samples, 1, samples.length);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = levels[i] / 10 + 2;
        }
        return levels;
    }

    private float[] window(float[] levels) throws OrtException {
        return run(embedding, levels, 1, FRAMES, MEL, 1);
    }

    private float[] run(OrtSession network, float[] numbers, long... shape) throws OrtException {
        String input = network.getInputNames().iterator().next();
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(numbers), shape);
                OrtSession.Result result = network.run(Map.of(input, tensor))) {
            FloatBuffer answer = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] all = new float[answer.remaining()];
            answer.get(all);
            return all;
        }
    }

    @Override
    public void close() {
        try {
            try {
                bands.close();
            } finally {
                embedding.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close a speech embedding", e);
        }
    }
}
