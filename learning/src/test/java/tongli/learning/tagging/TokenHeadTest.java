package tongli.learning.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.learning.encoder.TinyEncoder;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.Passes;
import tongli.learning.finetune.PowerCut;
import tongli.perception.encoder.TaskHead;
import tongli.perception.tagging.BioTags;
import tongli.perception.tagging.LabelledSpan;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

class TokenHeadTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private static final BioTags TAGS = BioTags.of(List.of("cue", "holder"));
    private static final List<TaskHead> HEADS =
            List.of(new TaskHead(TagTraining.TASK, TaskHead.Kind.TAGS, TAGS.names()));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"LORA", "FULL"})
    void anEncoderLearnsToMarkWhoFeelsWhat(TuningMethod method) throws IOException {
        assertThat(train(folder, method, 8, Integer.MAX_VALUE).score()).isGreaterThan(0.95);
    }

    /** The frozen encoder's states are read by every token's head too, and not only one vector a text. */
    @Test
    void aHeadAloneLearnsOverTheTokensAsTheyAre() throws IOException {
        assertThat(train(folder, TuningMethod.HEAD, 12, Integer.MAX_VALUE).score())
                .isGreaterThan(0.6);
    }

    @Test
    void aRunThatWasKilledGoesOnToTheResultItWouldHaveHad() throws IOException {
        Passes.Outcome whole = train(folder.resolve("whole"), TuningMethod.LORA, 2, Integer.MAX_VALUE);
        Path broken = folder.resolve("broken");
        assertThatThrownBy(() -> train(broken, TuningMethod.LORA, 2, 14)).hasMessage("the power went out");
        Passes.Outcome resumed = train(broken, TuningMethod.LORA, 2, Integer.MAX_VALUE);
        PowerCut.leftNoTrace(whole, resumed);
    }

    private static Passes.Outcome train(Path folder, TuningMethod method, int epochs, int stopAfter)
            throws IOException {
        FineTuneOptions options =
                new FineTuneOptions(epochs, 8, 1, 16, 0.02, 0.02, 0.1, 0.01, 1, 1, 0, 0, 0, 0.9, false, 9, 5);
        try (TrainableEncoder encoder =
                        new TrainableEncoder(TinyEncoder.weights(), TuningOptions.defaults(method), HEADS, 5);
                EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.ZH).openTokenizer()) {
            TagTargets targets = new TagTargets(TAGS, tokenizer, options.tokens());
            TagJudge judge = new TagJudge(TAGS, texts(), targets);
            return new FineTuner(encoder, tokenizer, options, folder, CLOCK, new PowerCut(stopAfter))
                    .train(judge.targets(), judge.targets(), judge);
        }
    }

    private static List<TaggedText> texts() {
        String[] holders = {"妈妈", "她", "老师", "我"};
        String[] cues = {"害怕", "生气", "高兴", "想哭"};
        List<TaggedText> texts = new ArrayList<>();
        for (int i = 0; i < 96; i++) {
            String holder = holders[i % 4];
            String cue = cues[(i / 4) % 4];
            String text = "第" + i % 10 + "天" + holder + "很" + cue + "。";
            int at = text.indexOf(holder);
            int then = text.indexOf(cue);
            texts.add(new TaggedText(
                    text,
                    List.of(
                            new LabelledSpan(at, at + holder.length(), "holder"),
                            new LabelledSpan(then, then + cue.length(), "cue"))));
        }
        return texts;
    }
}
