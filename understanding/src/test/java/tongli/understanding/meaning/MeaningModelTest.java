package tongli.understanding.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeaningModelTest {
    private MeaningReader reader;

    @BeforeAll
    void open() {
        reader = MeaningReader.bundled();
    }

    @AfterAll
    void close() {
        reader.close();
    }

    @Test
    void aSceneWithoutAWordOfFeelingIsVented() {
        String turn = "His coat is still on the hook. I walk round it.";
        assertThat(reader.read(TurnToRead.of(Language.EN, turn)).wants(Intent.VENT))
                .isTrue();
        try (MeaningReader rules = MeaningReader.rulesOnly()) {
            assertThat(rules.read(TurnToRead.of(Language.EN, turn)).wants(Intent.VENT))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTurnReadAgainReadsTheSame(Language language) {
        TurnToRead turn = TurnToRead.of(
                language, language == Language.ZH ? "他又不回家吃饭了。我该怎么办？" : "He's out again tonight. What should I do?");
        TurnMeaning first = reader.read(turn);
        assertThat(first.wants(Intent.SEEK_ADVICE)).isTrue();
        assertThat(reader.read(turn)).isEqualTo(first);
    }

    @Test
    void whatIsGivenBackToSomebodyWhoOpensUpIsSupport() {
        TurnMeaning told = reader.read(TurnToRead.of(Language.EN, "They gave the job to the lad I trained."));
        TurnMeaning answer = reader.read(after(told, "They passed you over, and then had you clap."));
        assertThat(answer.wants(Intent.SUPPORT)).isTrue();
        assertThat(answer.isBid()).isFalse();
        assertThat(reader.read(after(answer, "Cake and everything.")).wants(Intent.SUPPORT))
                .as("nobody comforts their comforter")
                .isFalse();
    }

    @Test
    void nobodyIsSupportedBeforeAnybodySpoke() {
        String turn = "成绩出来了，又没过。";
        var opening = new TurnToRead(Language.ZH, turn, Optional.empty(), Optional.empty(), true);
        assertThat(reader.read(opening).wants(Intent.SUPPORT)).isFalse();
    }

    private static TurnToRead after(TurnMeaning before, String text) {
        return new TurnToRead(Language.EN, text, Optional.empty(), Optional.of(before), false);
    }

    @Test
    void aClosedReaderSaysSo() {
        MeaningReader closed = MeaningReader.bundled();
        closed.close();
        assertThatThrownBy(() -> closed.read(TurnToRead.of(Language.EN, "Hello.")))
                .isInstanceOf(IllegalStateException.class);
    }
}
