package tongli.learning.pretrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.learning.corpus.TextFile;
import tongli.learning.encoder.AdaptedEncoder;
import tongli.learning.encoder.TinyEncoder;
import tongli.learning.finetune.FineTuner;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

class PretrainingTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private static final String TABLE = "embeddings.word_embeddings.weight";

    @TempDir
    private Path folder;

    private record Stopping(int after) implements FineTuner.Progress {
        @Override
        public void step(int done, int all, double loss) {
            // the head alone takes 2 · 12 steps, all together 6 · 12
            if (done == after && all > 24) {
                throw new IllegalStateException("the power went out");
            }
        }

        @Override
        public void judged(int epoch, double score, boolean best) {}

        @Override
        public void stopped() {}
    }

    @Test
    void anEncoderLearnsTheWordsOfItsTextsAndAKilledRunGoesOn() throws IOException {
        Pretraining.Outcome whole = run(folder.resolve("whole"), -1);
        assertThat(whole.training() + whole.dropped()).isEqualTo(90);
        assertThat(whole.heldOut()).isEqualTo(10);
        assertThat(whole.lossAfter()).isLessThan(0.8 * whole.lossBefore());
        assertThat(whole.pseudoPerplexityAfter()).isLessThan(whole.pseudoPerplexityBefore());
        assertThat(Files.readString(folder.resolve("whole/card.md"))).contains("bge-small-zh-v1.5, further pretrained");
        Path broken = folder.resolve("broken");
        assertThatThrownBy(() -> run(broken, 29)).hasMessage("the power went out");
        Path texts = Files.writeString(folder.resolve("fewer.txt"), texts().substring(20));
        assertThatThrownBy(() -> run(texts, broken, -1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another run: texts kept apart (--seed) differ, texts that train (--data) differ")
                .hasMessageContaining("another --out");
        Pretraining.Outcome resumed = run(broken, -1);
        assertThat(resumed.lossBefore()).isCloseTo(whole.lossBefore(), within(1e-4));
        assertThat(resumed.lossAfter()).isCloseTo(whole.lossAfter(), within(1e-4));
        assertThat(adapted(broken).get(TABLE).values())
                .containsExactly(adapted(folder.resolve("whole")).get(TABLE).values(), within(1e-4f));
    }

    @Test
    void whatWasLearntStandsInTheEncoderAndNothingOfTheHead() throws IOException {
        run(folder, -1);
        EncoderWeights adapted = adapted(folder);
        assertThat(adapted.byName().keySet())
                .isEqualTo(TinyEncoder.weights().byName().keySet());
        assertThat(adapted.get(TABLE).values())
                .isNotEqualTo(TinyEncoder.weights().get(TABLE).values());
        assertThatIOException()
                .isThrownBy(() -> AdaptedEncoder.read(folder, Language.EN))
                .withMessageContaining("no encoder for en");
    }

    @Test
    void tokensThatNeverComeKeepEveryBitAndNothingThatCountsTokensIsLeft() throws IOException {
        run(folder, -1);
        Set<Long> read = new HashSet<>();
        try (EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.ZH).openTokenizer()) {
            LongStream.of(tokenizer.first(texts(), 5000)).forEach(read::add);
            read.add(tokenizer.maskId());
        }
        float[] before = TinyEncoder.weights().get(TABLE).values();
        float[] after = adapted(folder).get(TABLE).values();
        int moved = 0;
        for (int token = 0; token < before.length / 8; token++) {
            boolean same = Arrays.equals(before, 8 * token, 8 * token + 8, after, 8 * token, 8 * token + 8);
            moved += same ? 0 : 1;
            assertThat(same || read.contains((long) token))
                    .as("token %d", token)
                    .isTrue();
        }
        assertThat(moved).isGreaterThan(20);
        for (String gone : List.of(
                "checkpoint.safetensors", "best.safetensors", "head/checkpoint.safetensors", "head/best.safetensors")) {
            assertThat(folder.resolve(gone)).doesNotExist();
        }
    }

    @Test
    void tooFewTextsAndAMissingFieldAreRefusedWithARemedy() throws IOException {
        Path few = Files.writeString(folder.resolve("few.txt"), "一\n二\n二\n\n三\n");
        assertThatIOException()
                .isThrownBy(() -> run(few, folder, -1))
                .withMessageContaining("only 3 different texts; give 20");
        Path json = Files.writeString(folder.resolve("few.jsonl"), "{\"text\":\"一\"}\n{\"words\":\"二\"}\n");
        assertThatIOException()
                .isThrownBy(() -> run(json, folder, -1))
                .withMessageContaining("few.jsonl:2")
                .withMessageContaining("--text");
    }

    @Test
    void textsAreReadFromLinesFieldsAndColumns() throws IOException {
        Path json = Files.writeString(
                folder.resolve("a.jsonl"), "{\"text\":\"一\"}\n\n{\"text\":\" \"}\n{\"text\":\"二\"}\n");
        Path table = Files.writeString(folder.resolve("a.tsv"), "id\ttext\n1\t一\n2\t二\n");
        Path lines = Files.writeString(folder.resolve("a.txt"), "一\n\n二\n");
        for (Path file : List.of(json, table, lines)) {
            assertThat(TextFile.read(file, "text").texts()).containsExactly("一", "二");
        }
    }

    private EncoderWeights adapted(Path run) throws IOException {
        return AdaptedEncoder.read(run, Language.ZH).encoder().over(TinyEncoder.weights());
    }

    private Pretraining.Outcome run(Path out, int stopAfter) throws IOException {
        return run(Files.writeString(folder.resolve("texts.txt"), texts()), out, stopAfter);
    }

    private static String texts() {
        StringBuilder texts = new StringBuilder();
        String[] days = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
        String[] animals = {"猫", "狗", "鸟", "鱼", "牛", "羊", "马", "鸡", "猪", "兔"};
        for (String day : days) {
            for (String animal : animals) {
                texts.append("第%s天小%s在河边喝水%s%s\n".formatted(day, animal, day, animal));
            }
        }
        return texts.toString();
    }

    private static Pretraining.Outcome run(Path file, Path out, int stopAfter) throws IOException {
        return Pretraining.run(
                new Pretraining.Options(Language.ZH, List.of(file), "text", out, 6, 8, 32, 0.01, 5, "the command"),
                TinyEncoder.weights(),
                CLOCK,
                new Stopping(stopAfter));
    }
}
