package tongli.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import tongli.core.Language;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.TaskText;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.TaskHead;
import tongli.perception.text.PretrainedEncoder;

/**
 * How fast an encoder learns: whole steps (forward, backward, clipped gradient, AdamW) on texts of exactly 64 tokens, 32 at once.
 * {@code peers/torch_steps.py} does the same in Python. One JSON row a measurement on standard output. Argument: a folder for scratch.
 */
public final class TrainingSpeed {
    private static final int BATCH = 32;
    private static final int WORDS = 62; // and the two marks around them
    private static final int LABELS = 7;
    private static final int WARM = 5;
    private static final int STEPS = 30;

    private TrainingSpeed() {}

    public static void main(String[] args) throws IOException {
        for (Language language : Language.values()) {
            for (TuningMethod method : List.of(TuningMethod.FULL, TuningMethod.LORA)) {
                double second = measure(language, method, Path.of(args[0], language.code() + "-" + method.name()));
                System.out.printf(
                        "{\"who\":\"Tongli\",\"language\":\"%s\",\"method\":\"%s\",\"per_second\":%.2f}%n",
                        language.code(), method.name().toLowerCase(Locale.ROOT), second);
            }
        }
    }

    /** Texts a second, by the median step. */
    private static double measure(Language language, TuningMethod method, Path folder) throws IOException {
        var random = new Random(7);
        List<TaskText> texts = IntStream.range(0, BATCH * (WARM + STEPS))
                .mapToObj(i -> text(language, random))
                .toList();
        List<Long> times = new ArrayList<>();
        PretrainedEncoder encoder = PretrainedEncoder.of(language);
        List<TaskHead> heads = List.of(new TaskHead(
                "speed",
                TaskHead.Kind.SINGLE,
                IntStream.range(0, LABELS).mapToObj(Integer::toString).toList()));
        try (var trainable = new TrainableEncoder(
                        EncoderWeights.of(encoder), TuningOptions.defaults(method), heads, random.nextLong());
                var tokenizer = encoder.openTokenizer()) {
            new FineTuner(trainable, tokenizer, options(), folder, Clock.systemUTC(), new FineTuner.Progress() {
                        @Override
                        public void step(int done, int all, double loss) {
                            times.add(System.nanoTime());
                        }

                        @Override
                        public void judged(int epoch, double score, boolean best) {}

                        @Override
                        public void stopped() {}
                    })
                    .train(texts, texts.subList(0, 1), logits -> 0);
        }
        long[] steps = IntStream.range(WARM, times.size())
                .mapToLong(i -> times.get(i) - times.get(i - 1))
                .sorted()
                .toArray();
        return BATCH / (steps[steps.length / 2] / 1e9);
    }

    private static TaskText text(Language language, Random random) {
        // each is one token of its vocabulary
        String words = language == Language.ZH
                ? "的一是不了在人有我他这个们中来上大为和国"
                : "the of and to in a is that for it as was with be by on not he his but";
        String[] known = language == Language.ZH ? words.split("") : words.split(" ");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            text.append(known[random.nextInt(known.length)]).append(' ');
        }
        float[] target = new float[LABELS];
        target[random.nextInt(LABELS)] = 1;
        return new TaskText("", text.toString().strip(), List.of(target), 1);
    }

    private static FineTuneOptions options() {
        return new FineTuneOptions(1, BATCH, 1, WORDS + 2, 1e-4, 1e-3, 0.1, 0.01, 1, 1, 0, 0, 0, 0, false, 1, 7);
    }
}
