package tongli.learning.few;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import tongli.core.Language;
import tongli.learning.augment.Augmentation;
import tongli.learning.encoder.TinyEncoder;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.finetune.TaskText;
import tongli.perception.encoder.TaskHead;
import tongli.perception.text.EncoderTokenizer;

/** Sentences about two kinds of weather, over an encoder that learns them in seconds. */
final class GivenWeather {
    static final TaskHead HEAD = new TaskHead("weather", TaskHead.Kind.SINGLE, List.of("rain", "sun"));

    /** What the labelled texts have, and then what only texts without labels have beside it. */
    static final String[][] CUES = {{"雨", "伞"}, {"晴", "帽"}};

    private GivenWeather() {}

    static FewSettings settings() {
        return new FewSettings(2, 40, 8, 24, OptionalDouble.of(0.01), 2, 0.7, 1);
    }

    static Bench bench(EncoderTokenizer tokenizer, FineTuner.Progress progress) {
        return new Bench(
                TinyEncoder.weights(),
                tokenizer,
                false,
                InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")),
                progress);
    }

    /** @param cues signs that stand in it */
    static String sentence(int number, String cues) {
        return "第" + number + "天" + cues + "路" + (number * 37 % 101);
    }

    /** As many of each label. @param label unknown if negative */
    static List<TaskText> texts(int ofEach, int from, boolean known, int... cues) {
        List<TaskText> texts = new ArrayList<>();
        for (int i = 0; i < 2 * ofEach; i++) {
            StringBuilder signs = new StringBuilder();
            for (int cue : cues) {
                signs.append(CUES[i % 2][cue]);
            }
            float[] target = new float[2];
            if (known) {
                target[i % 2] = 1;
            } else {
                Arrays.fill(target, Float.NaN);
            }
            // one number for both labels: else its parity would tell them
            texts.add(new TaskText("", sentence(from + i / 2, signs.toString()), List.of(target), 1));
        }
        return texts;
    }

    /** Which share of texts of alternating labels is told rightly. */
    static double accuracy(float[][] logits) {
        double right = 0;
        for (int row = 0; row < logits.length; row++) {
            right += logits[row][row % 2] > logits[row][1 - row % 2] ? 1 : 0;
        }
        return right / logits.length;
    }

    /** @param cues of every line */
    static Path file(Path file, int ofEach, int from, int... cues) throws IOException {
        List<String> lines = new ArrayList<>(List.of("text\tlabel"));
        texts(ofEach, from, true, cues)
                .forEach(text -> lines.add(text.text() + "\t" + HEAD.labels().get(FewTexts.label(text))));
        return Files.write(file, lines);
    }

    static FewOptions options(Path folder, List<Shots> shots, List<Long> seeds, WayKind... ways) {
        return options(folder, Optional.empty(), List.of(), shots, seeds, ways);
    }

    /** With texts without labels. @param before the column of the line that is answered */
    static FewOptions unlabelled(Path folder, Optional<String> before, List<Path> unlabelled) {
        return options(folder, before, unlabelled, List.of(Shots.of(1)), List.of(1L), WayKind.HEAD);
    }

    private static FewOptions options(
            Path folder,
            Optional<String> before,
            List<Path> unlabelled,
            List<Shots> shots,
            List<Long> seeds,
            WayKind... ways) {
        return new FewOptions(
                "weather",
                Language.ZH,
                List.of(folder.resolve("data.tsv")),
                folder.resolve("dev.tsv"),
                unlabelled,
                new LabelledFile.Columns(before, "text", List.of("label")),
                Map.of(),
                100,
                shots,
                List.of(ways),
                seeds,
                settings(),
                Optional.of(descriptions()),
                new Augmentation(Augmentation.Kind.EDA, 0.1, 1),
                Optional.empty(),
                folder.resolve("out"),
                "./tongli learn few");
    }

    static Descriptions descriptions() {
        return new Descriptions(Map.of("rain", List.of("雨雨雨", "下雨打伞"), "sun", List.of("晴晴晴", "晴天戴帽")), "0".repeat(64));
    }

    /** Tells nobody. */
    static class Silent implements FewLabels.Progress {
        final List<String> cells = new ArrayList<>();
        final List<String> leftOut = new ArrayList<>();
        int steps;
        int near;

        @Override
        public void read(FewPool pool) {
            near = pool.near();
        }

        @Override
        public void cell(WayKind way, Optional<Shots> shots, OptionalLong seed, int done, int all) {
            cells.add(way.code() + shots.map(number -> " " + number.code()).orElse(""));
        }

        @Override
        public void leftOut(WayKind way, Shots shots, String why) {
            leftOut.add(way.code() + " " + shots.code());
        }

        @Override
        public void step(int done, int all, double loss) {
            steps++;
        }

        @Override
        public void judged(int epoch, double score, boolean best) {}

        @Override
        public void stopped() {}
    }
}
