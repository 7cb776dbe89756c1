package tongli.coaching.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Assessment.ScoreInterval;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.ReplyFlag;
import tongli.core.Span;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.perception.text.PretrainedEncoder;
import tongli.understanding.Hearing;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.Undertone;

class OwnLevelsJudgeTest {

    private static final int SCORE = 61;

    @TempDir
    private Path folder;

    /** A model whose head looks at nothing and says what its biases say. */
    private Path model(Language language, List<String> labels, float... biases) throws IOException {
        int read = 2 * OnnxSentenceEncoder.width(language);
        Map<String, Tensor> learnt = new LinkedHashMap<>();
        learnt.put("head.empathy.weight", new Tensor(new float[read * labels.size()], read, labels.size()));
        learnt.put("head.empathy.bias", new Tensor(biases, labels.size()));
        TaskHead head = new TaskHead("empathy", TaskHead.Kind.SINGLE, labels);
        Path file = folder.resolve(language.code() + ".safetensors");
        new TaskModelFile(
                        PretrainedEncoder.of(language).name(),
                        language,
                        learnt,
                        List.of(TaskModelFile.Head.uncalibrated(head)),
                        Map.of())
                .write(file);
        return file;
    }

    private static Judge noneOfAnything() {
        return new Judge() {
            @Override
            public Feelings feelings(Language language, String answered, String reply) {
                return Feelings.UNREAD;
            }

            @Override
            public Verdict judge(ReplyReading reading, String answered, Feelings feelings, Set<ReplyFlag> excused) {
                Map<Mechanism, MechanismLevel> levels = new EnumMap<>(Mechanism.class);
                for (Mechanism mechanism : Mechanism.values()) {
                    levels.put(mechanism, new MechanismLevel(OptionalInt.of(0), List.of(1.0, 0.0, 0.0)));
                }
                return new Verdict(levels, SCORE, List.of(), new ScoreInterval(SCORE, SCORE));
            }
        };
    }

    private static ReplyReading reading(Language language) {
        String reply = "Oh no.";
        return new ReplyReading(
                language,
                reply,
                List.of(new Move(MoveKind.OTHER, new Span(0, reply.length()), 0.9)),
                List.of(),
                0.5,
                false,
                List.of(),
                Undertone.NONE,
                Optional.empty(),
                Hearing.NONE);
    }

    @Test
    void aModelTellsItsMechanismInItsLanguageAndNothingElse() throws IOException {
        try (LevelModel model = LevelModel.open(model(Language.EN, List.of("0", "1", "2"), 0, 0, 5))) {
            Judge judge = new OwnLevelsJudge(noneOfAnything(), Map.of(Mechanism.EXPLORATION, model));
            Verdict english = judge.judge(reading(Language.EN), "The boiler's gone.", Feelings.UNREAD);
            assertThat(EpitomeRules.level(english.levels(), Mechanism.EXPLORATION))
                    .isEqualTo(2);
            assertThat(EpitomeRules.level(english.levels(), Mechanism.INTERPRETATION))
                    .isZero();
            assertThat(english.score()).isEqualTo(SCORE);
            Verdict chinese = judge.judge(reading(Language.ZH), "锅炉坏了。", Feelings.UNREAD);
            assertThat(EpitomeRules.level(chinese.levels(), Mechanism.EXPLORATION))
                    .isZero();
        }
    }

    @Test
    void aModelOfSomethingElseIsRefused() throws IOException {
        Path file = model(Language.EN, List.of("cross", "glad"), 0, 0);
        assertThatThrownBy(() -> LevelModel.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("with the labels 0, 1 and 2");
    }
}
