package tongli.perception.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tongli.perception.media.Medium;
import tongli.perception.media.UndecodableException;
import tongli.perception.voice.activity.SpanRules;
import tongli.perception.voice.activity.VoiceActivity;
import tongli.perception.voice.emotion.SpeakerBaseline;
import tongli.perception.voice.emotion.Stretch;
import tongli.perception.voice.emotion.UtteranceReader;
import tongli.perception.voice.emotion.VoiceModel;
import tongli.perception.voice.emotion.VoiceReader;
import tongli.perception.voice.emotion.VoiceReading;
import tongli.perception.voice.emotion.WhoSpeaks;
import tongli.perception.voice.network.FrozenSpeech;
import tongli.perception.voice.network.VoiceNetworks;
import tongli.perception.voice.sound.MonoSound;

/**
 * Reads the voice in a file. Nothing of it is kept. Owns a native handle; safe for many threads; close it when no call is under way.
 */
public final class VoiceFileReader implements AutoCloseable {
    /** The whole of a recording is held: 5 minutes were read in a heap of 88 MB, and not in one of 72 (docs/voice.md). */
    public static final Duration LONGEST = Duration.ofMinutes(30);

    private final VoiceReader reader;
    private final Beside beside;
    private final VoiceActivity activity;

    /** What stands beside a model in its folder. */
    private record Beside(Optional<VoiceNetworks> networks, Optional<FrozenSpeech> embedding) {
        static final Beside NOTHING = new Beside(Optional.empty(), Optional.empty());

        static Beside read(Path folder, VoiceModel model) throws IOException {
            Optional<FrozenSpeech> embedding = FrozenSpeech.belongsTo(model)
                    ? Optional.of(FrozenSpeech.read(folder, model.about()))
                    : Optional.empty();
            try {
                return new Beside(
                        VoiceNetworks.belongTo(model)
                                ? Optional.of(VoiceNetworks.read(folder, model))
                                : Optional.empty(),
                        embedding);
            } catch (IOException | RuntimeException unfit) {
                embedding.ifPresent(FrozenSpeech::close);
                throw unfit;
            }
        }

        VoiceReader reader(VoiceModel model) {
            return new VoiceReader(
                    model, networks.<UtteranceReader>map(found -> found).orElse(model), embedding.map(found -> found));
        }

        void close() {
            try {
                networks.ifPresent(VoiceNetworks::close);
            } finally {
                embedding.ifPresent(FrozenSpeech::close);
            }
        }
    }

    /** @throws IllegalArgumentException if the model names an emotion that is not basic */
    public VoiceFileReader(VoiceModel model) {
        this(model, VoiceActivity::new);
    }

    /** @param activity asked for last, for it holds a native handle */
    VoiceFileReader(VoiceModel model, Supplier<VoiceActivity> activity) {
        this(new VoiceReader(model), Beside.NOTHING, activity);
    }

    private VoiceFileReader(VoiceReader reader, Beside beside, Supplier<VoiceActivity> activity) {
        this.reader = reader;
        this.beside = beside;
        this.activity = activity.get();
    }

    /**
     * With a model of one's own.
     *
     * @param model its file, or the folder that {@code learn train --task voice} wrote, whose networks and speech embedding are then read with
     * @throws IOException if it cannot be read or is no such model
     * @throws IllegalArgumentException if the model names an emotion that is not basic
     */
    public static VoiceFileReader open(Path model) throws IOException {
        if (!Files.isDirectory(model)) {
            return new VoiceFileReader(VoiceModels.read(model));
        }
        VoiceModel layer = VoiceModels.read(model.resolve(VoiceModels.FILE));
        Beside beside = Beside.read(model, layer);
        try {
            return new VoiceFileReader(beside.reader(layer), beside, VoiceActivity::new);
        } catch (RuntimeException | Error unfit) { // native code may be missing
            beside.close();
            throw unfit;
        }
    }

    /** With the model that ships. */
    public static VoiceFileReader bundled() {
        return new VoiceFileReader(VoiceModels.bundled());
    }

    public VoiceReader reader() {
        return reader;
    }

    /**
     * @throws UndecodableException if the file is no sound that can be decoded, or too long
     * @throws IOException if it cannot be read
     */
    public VoiceReading read(Path file, WhoSpeaks who) throws IOException {
        return read(Medium.file(file), LONGEST, who);
    }

    /** The same, wherever it lies. @param longest a longer recording is refused; {@link #LONGEST} at most */
    public VoiceReading read(Medium medium, Duration longest, WhoSpeaks who) throws IOException {
        float[] samples = MonoSound.readWhole(medium, longest);
        return reader.read(samples, speech(samples), who);
    }

    /**
     * How a speaker sounds when nothing moves them.
     *
     * @param files of neutral speech
     * @return empty if there are no files
     * @throws IOException if a file cannot be read, or there is no voice in it
     */
    public Optional<SpeakerBaseline> baseline(List<Path> files) throws IOException {
        List<double[]> neutral = new ArrayList<>();
        for (Path file : files) {
            float[] samples = neutral(file);
            List<double[]> here = reader.neutral(samples, speech(samples));
            if (here.isEmpty()) {
                throw new IOException(file + " has no voice in it; record a sentence spoken calmly");
            }
            neutral.addAll(here);
        }
        return neutral.isEmpty()
                ? Optional.empty()
                : Optional.of(reader.model().neutral().baseline(neutral));
    }

    private static float[] neutral(Path file) throws IOException {
        try {
            return MonoSound.readWhole(file, LONGEST);
        } catch (UndecodableException unfit) { // of several, it has to say which
            throw new IOException(file + ": the file " + unfit.getMessage(), unfit);
        }
    }

    private List<Stretch> speech(float[] samples) {
        return activity.spans(samples, SpanRules.USUAL).stream()
                .map(span -> new Stretch(span.fromSeconds(), span.toSeconds()))
                .toList();
    }

    @Override
    public void close() {
        try {
            beside.close();
        } finally {
            activity.close();
        }
    }
}
