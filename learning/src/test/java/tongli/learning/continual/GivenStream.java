package tongli.learning.continual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import tongli.core.Language;
import tongli.learning.encoder.TinyEncoder;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.FineTuneOptions;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

/** Small streams of sentences about the weather, over an encoder that learns them in seconds. */
final class GivenStream {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    private static final String[][] WORDS = {
        {"雨雨下雨", "又是雨雨天", "雨雨雨大", "一身雨雨"},
        {"日日出日", "晴日日好", "日日日高", "晒日日头"},
        {"雪雪下雪", "白雪雪白", "雪雪雪人", "飘雪雪花"},
        {"风风刮风", "大风风来", "风风风声", "台风风到"}
    };

    private static final String MANIFEST = """
            format: 1
            name: weather
            language: zh
            setting: %s
            labels: [rain, sun, snow, wind]
            rows: %d
            dev_rows: 16
            tasks:
              - {name: summer, train: [summer.tsv], dev: [summer-dev.tsv], text: text, label: label, person: who, map: {r: rain, s: sun}}
              - {name: winter, train: [winter.tsv], dev: [winter-dev.tsv], text: text, label: label, person: who, map: {n: snow, w: wind}}
            """;

    private GivenStream() {}

    /** Two tasks of two labels each. @param rows of each task, an even number */
    static StreamManifest classes(Path folder, String setting, int rows) throws IOException {
        write(folder.resolve("summer.tsv"), rows, 0, "r", "s", 0);
        write(folder.resolve("summer-dev.tsv"), 16, 0, "r", "s", 1);
        write(folder.resolve("winter.tsv"), rows, 2, "n", "w", 0);
        write(folder.resolve("winter-dev.tsv"), 16, 2, "n", "w", 1);
        return StreamManifestReader.parse("weather.yaml", MANIFEST.formatted(setting, rows));
    }

    /** @param day the number of the first; of the next it is two more, so that no two texts are the same */
    private static void write(Path file, int rows, int first, String one, String other, int day) throws IOException {
        List<String> lines = new ArrayList<>(List.of("text\tlabel\twho"));
        for (int i = 0; i < rows; i++) {
            boolean even = i % 2 == 0;
            String words = WORDS[even ? first : first + 1][i / 2 % 4];
            lines.add("%s第%d天\t%s\tperson-%d".formatted(words, day + 2 * i, even ? one : other, i % 5));
        }
        Files.write(file, lines);
    }

    static FineTuneOptions training(int epochs) {
        return new FineTuneOptions(epochs, 8, 1, 24, 0.01, 0.02, 0.1, 0.01, 1, 1, 0, 0, 0.3, 0.9, false, epochs, 5);
    }

    static ContinualOptions options(
            StreamManifest manifest, Path folder, int epochs, RemedySettings settings, RemedyKind... kinds) {
        return new ContinualOptions(
                manifest,
                folder,
                "0".repeat(64),
                List.of(kinds),
                List.of(1L),
                TuningOptions.defaults(TuningMethod.LORA),
                training(epochs),
                settings,
                folder.resolve("out"),
                "./tongli learn continual");
    }

    static EncoderTokenizer tokenizer() {
        return PretrainedEncoder.of(Language.ZH).openTokenizer();
    }

    static TrainableEncoder network(StreamHeads heads) {
        return new TrainableEncoder(
                TinyEncoder.weights(), TuningOptions.defaults(TuningMethod.LORA).withDropout(0), heads.all(), 5);
    }

    static ContinualReport run(ContinualOptions options, ContinualTraining.Progress progress) throws IOException {
        try (EncoderTokenizer tokenizer = tokenizer()) {
            return ContinualTraining.run(options, TinyEncoder.weights(), "tiny", tokenizer, CLOCK, progress);
        }
    }

    /** Tells nobody. */
    static class Silent implements ContinualTraining.Progress {
        @Override
        public void drawn(long seed, TaskStream stream) {}

        @Override
        public void planned(long steps) {}

        @Override
        public void stage(RemedyKind kind, long seed, String task, int steps) {}

        @Override
        public void passed(int steps) {}

        @Override
        public void step(int done, int all, double loss) {}

        @Override
        public void judged(int epoch, double score, boolean best) {}

        @Override
        public void stopped() {}
    }
}
