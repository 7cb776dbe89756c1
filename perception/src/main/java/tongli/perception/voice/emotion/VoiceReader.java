package tongli.perception.voice.emotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.core.BasicEmotion;
import tongli.core.TimeRange;
import tongli.perception.voice.egemaps.Egemaps;

/**
 * Reads emotion from a voice. It abstains ({@code uncertain}) where the calibrated confidence is low, where there is hardly any voice, and
 * where the language is not one that the model was learnt from or nobody said which it is: across languages it was seen to guess, with
 * the speaker enrolled too (docs/results/voice.md). Immutable, for many threads.
 */
public final class VoiceReader {
    /** With less voice an utterance has no melody. */
    static final double LEAST_VOICED_SECONDS = 0.3;

    private static final double EVIDENCE_SECONDS = 1;

    private static final double HAIR = 1e-9;

    private final VoiceModel model;
    private final UtteranceReader utterances;
    private final Optional<SpeechEmbedder> embedder;

    /** @throws IllegalArgumentException if the model names an emotion that is not basic */
    public VoiceReader(VoiceModel model) {
        this(model, model, Optional.empty());
    }

    /**
     * Where something else than the model's layer tells the emotion: arousal and signs are the model's still.
     *
     * @param utterances answers for the model's labels, in their order; owned by the caller
     * @param embedder that the model was learnt with; owned by the caller
     * @throws IllegalArgumentException if the model names an emotion that is not basic, or was learnt with a speech embedding and there is none
     */
    public VoiceReader(VoiceModel model, UtteranceReader utterances, Optional<SpeechEmbedder> embedder) {
        this.model = model;
        this.utterances = utterances;
        this.embedder = embedder;
        int width = embedder.isPresent() ? VoiceNumbers.EMBEDDED : VoiceNumbers.PLAIN;
        if (model.width() != width) {
            throw new IllegalArgumentException(
                    "the model asks for %d numbers of an utterance, not %d: it was learnt %s a speech embedding; give the folder that it was written to"
                            .formatted(model.width(), width, embedder.isPresent() ? "without" : "with"));
        }
        ReadingScale.requireBasic(model.labels());
    }

    public VoiceModel model() {
        return model;
    }

    /** What the model was learnt with besides eGeMAPS. */
    public Optional<SpeechEmbedder> embedder() {
        return embedder;
    }

    /** What tells the emotion of an utterance. */
    public UtteranceReader utterances() {
        return utterances;
    }

    /**
     * Numbers of a neutral utterance, for {@link NeutralVoices#baseline}.
     *
     * @param samples mono, 16 kHz, in [-1, 1]
     * @param speech where somebody speaks in it
     * @return one for each utterance with enough voice
     */
    public List<double[]> neutral(float[] samples, List<Stretch> speech) {
        VoiceFrames frames = frames(samples);
        return voiced(frames, Utterances.of(speech, seconds(samples))).stream()
                .map(frames::numbers)
                .toList();
    }

    /**
     * Reads a recording of one speaker. Several utterances are read one by one, and weigh by their length.
     *
     * @param samples mono, 16 kHz, in [-1, 1]
     * @param speech where somebody speaks, in order, apart from each other
     */
    public VoiceReading read(float[] samples, List<Stretch> speech, WhoSpeaks who) {
        return read(frames(samples), Utterances.of(speech, seconds(samples)), speech, who, 0);
    }

    private VoiceFrames frames(float[] samples) {
        return VoiceFrames.of(SpeechLevel.evened(samples), embedder);
    }

    /** @param from seconds that lie before the frames, for evidence */
    VoiceReading read(VoiceFrames frames, List<Stretch> utterances, List<Stretch> speech, WhoSpeaks who, double from) {
        Speaker speaker = new Speaker(model, this.utterances, who);
        List<Stretch> voiced = voiced(frames, utterances);
        double[] logs = new double[model.labels().size()];
        int neutral = model.labels().indexOf(BasicEmotion.NEUTRAL.code());
        if (voiced.isEmpty() && neutral >= 0) {
            logs[neutral] = HAIR; // of silence all labels are as probable, and neutral is named first
        }
        double[] mean = new double[model.width()];
        double arousal = 0;
        double all = voiced.stream().mapToDouble(Stretch::seconds).sum();
        for (Stretch utterance : voiced) {
            double share = utterance.seconds() / all;
            VoiceViews views = VoiceViews.of(frames, utterance);
            add(speaker.logProbabilities(views), share, logs);
            double[] features = speaker.heard(views.whole());
            add(features, share, mean);
            arousal += share * speaker.head().arousal(features);
        }
        double[] logProbabilities = Numbers.logSoftmax(logs);
        int dominant = highest(logProbabilities);
        ReadingScale scale = new ReadingScale(model, logProbabilities, arousal);
        boolean known = who.language().filter(model.languages()::contains).isPresent();
        return scale.reading(
                !voiced.isEmpty(),
                known,
                evidence(frames, voiced, speaker, dominant, from),
                voiced.isEmpty()
                        ? List.of()
                        : VoiceSign.of(
                                mean,
                                speaker.head(),
                                model.neutral(),
                                dominant,
                                who.baseline().isPresent()),
                speech);
    }

    private static List<Stretch> voiced(VoiceFrames frames, List<Stretch> utterances) {
        return utterances.stream()
                .filter(utterance -> frames.voicedSeconds(utterance) >= LEAST_VOICED_SECONDS)
                .toList();
    }

    /** Each second or so read for itself: its log-odds for the label against the likeliest other. */
    private static List<TimeRange> evidence(
            VoiceFrames frames, List<Stretch> utterances, Speaker speaker, int label, double from) {
        List<TimeRange> ranges = new ArrayList<>();
        for (Stretch utterance : utterances) {
            for (Stretch second : Utterances.cut(utterance, EVIDENCE_SECONDS)) {
                if (frames.voicedSeconds(second) < LEAST_VOICED_SECONDS / 2) {
                    continue;
                }
                double[] logs =
                        speaker.logProbabilities(new VoiceViews(List.of(frames.numbers(second)), frames.steps(second)));
                double other = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < logs.length; i++) {
                    other = i == label ? other : Math.max(other, logs[i]);
                }
                double weight = VoiceSign.held(logs[label] - other);
                ranges.add(new TimeRange(from + second.fromSeconds(), from + second.toSeconds(), weight));
            }
        }
        return ranges;
    }

    private static double seconds(float[] samples) {
        return (double) samples.length / Egemaps.RATE_HZ;
    }

    private static void add(double[] values, double share, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += share * values[i];
        }
    }

    private static int highest(double[] values) {
        int highest = 0;
        for (int i = 1; i < values.length; i++) {
            highest = values[i] > values[highest] ? i : highest;
        }
        return highest;
    }

    /** Which head reads somebody, and what is taken from the features first. */
    private record Speaker(VoiceModel model, UtteranceReader utterances, WhoSpeaks who) {
        double[] logProbabilities(VoiceViews views) {
            float[][] steps = who.baseline()
                    .map(baseline -> VoiceSteps.less(views.steps(), baseline))
                    .orElse(views.steps());
            return utterances.logProbabilities(
                    views.views().stream().map(this::heard).toList(),
                    steps,
                    who.baseline().isPresent());
        }

        VoiceHead head() {
            return who.baseline().isPresent() ? model.enrolled() : model.stranger();
        }

        double[] heard(double[] values) {
            return who.baseline().map(baseline -> baseline.takenFrom(values)).orElse(values);
        }
    }
}
