package tongli.learning.voice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tongli.core.BasicEmotion;
import tongli.core.Coded;
import tongli.core.Require;
import tongli.learning.corpus.Inside;
import tongli.learning.corpus.Tsv;
import tongli.perception.media.UndecodableException;
import tongli.perception.voice.emotion.SpeechEmbedder;
import tongli.perception.voice.emotion.VoiceViews;
import tongli.perception.voice.sound.MonoSound;

/**
 * Labelled recordings, measured, in the order of their names.
 *
 * @param altered the same recordings, each list altered in one way; only to learn from
 * @param labels the emotions that occur, in alphabetical order
 * @param sha256 of the list
 */
public record VoiceSet(List<VoiceSample> samples, List<List<VoiceSample>> altered, List<String> labels, String sha256) {
    private static final List<String> SPEAKERS = List.of("speaker", "actor", "person");
    private static final String LIST = "labels.tsv";
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 100_000;

    /** The words of sets to those of the basic taxonomy. */
    private static final Map<String, String> BASIC = Map.ofEntries(
            Map.entry("happiness", "joy"),
            Map.entry("happy", "joy"),
            Map.entry("angry", "anger"),
            Map.entry("sad", "sadness"),
            Map.entry("fearful", "fear"),
            Map.entry("surprised", "surprise"),
            Map.entry("calm", VoiceSample.NEUTRAL));

    public VoiceSet {
        samples = Require.notEmpty("samples", samples);
        altered = altered.stream().map(List::copyOf).toList();
        labels = List.copyOf(labels);
    }

    /**
     * Measures the recordings that {@code labels.tsv} lists in columns {@code file}, {@code emotion} and {@code speaker} (or {@code
     * actor}, {@code person}); uses all cores.
     *
     * @param alterations in which they are measured too
     * @param embedder whose numbers go behind those of eGeMAPS
     * @throws IOException if the folder or a recording cannot be read, or the list lacks a column or names a file outside the folder
     */
    public static VoiceSet read(Path folder, List<Alteration> alterations, Optional<SpeechEmbedder> embedder)
            throws IOException {
        Tsv list = Tsv.read(folder.resolve(LIST));
        String remedy = "give columns file, emotion and speaker";
        int file = list.column("file", remedy);
        int emotion = list.column("emotion", remedy);
        int speaker = SPEAKERS.stream()
                .filter(list.header()::contains)
                .mapToInt(list.header()::indexOf)
                .findFirst()
                .orElseThrow(() -> new IOException(list.path() + ": no column of speakers; " + remedy));
        if (list.rows().isEmpty() || list.rows().size() > MOST) {
            throw new IOException("%s lists %d recordings; give 1 to %d"
                    .formatted(list.path(), list.rows().size(), MOST));
        }
        Inside inside = Inside.of(folder);
        try {
            List<List<VoiceSample>> measured = IntStream.range(0, list.rows().size())
                    .parallel()
                    .mapToObj(row -> {
                        List<String> fields = list.rows().get(row);
                        String where = "%s:%d".formatted(list.path(), row + 2);
                        return measured(inside, fields.get(file), alterations, embedder, where).stream()
                                .map(views -> sample(fields.get(file), fields.get(emotion), fields.get(speaker), views))
                                .toList();
                    })
                    .sorted(Comparator.comparing(ways -> ways.get(0).file()))
                    .toList();
            return of(
                    way(measured, 0),
                    IntStream.rangeClosed(1, alterations.size())
                            .mapToObj(way -> way(measured, way))
                            .toList(),
                    list.sha256());
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        } catch (IllegalArgumentException blank) {
            throw new IOException(list.path() + ": " + blank.getMessage(), blank);
        }
    }

    private static List<VoiceSample> way(List<List<VoiceSample>> measured, int way) {
        return measured.stream().map(ways -> ways.get(way)).toList();
    }

    private static VoiceSample sample(String file, String emotion, String speaker, VoiceViews views) {
        return new VoiceSample(file, emotion, speaker, views.views(), views.steps());
    }

    static VoiceSet of(List<VoiceSample> samples, List<List<VoiceSample>> altered, String sha256) {
        Set<String> labels = new TreeSet<>();
        samples.forEach(sample -> labels.add(sample.emotion()));
        return new VoiceSet(samples, altered, List.copyOf(labels), sha256);
    }

    /** With the words of the basic taxonomy; words that have none there stay. */
    public VoiceSet basic() {
        return of(basic(samples), altered.stream().map(VoiceSet::basic).toList(), sha256);
    }

    private static List<VoiceSample> basic(List<VoiceSample> samples) {
        return samples.stream()
                .map(one -> one.meaning(BASIC.getOrDefault(one.emotion(), one.emotion())))
                .toList();
    }

    /** The basic emotion that a word of a set means. */
    static Optional<BasicEmotion> meant(String emotion) {
        return Coded.find(BasicEmotion.class, BASIC.getOrDefault(emotion, emotion));
    }

    /** Who speaks, in alphabetical order. */
    public List<String> speakers() {
        return samples.stream().map(VoiceSample::speaker).distinct().sorted().toList();
    }

    private static List<VoiceViews> measured(
            Inside folder, String name, List<Alteration> alterations, Optional<SpeechEmbedder> embedder, String where) {
        try {
            float[] samples = MonoSound.readWhole(folder.file(name, where), LONGEST);
            return Stream.concat(
                            Stream.of(samples),
                            alterations.stream().map(alteration -> alteration.of(samples, name.hashCode())))
                    .map(sound -> VoiceViews.of(sound, embedder))
                    .toList();
        } catch (UndecodableException unfit) {
            throw new UncheckedIOException(new IOException(where + ": the file " + unfit.getMessage(), unfit));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
