package tongli.understanding.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void aClosedReaderSaysSo() {
        MeaningReader closed = MeaningReader.bundled();
        closed.close();
        assertThatThrownBy(() -> closed.read(TurnToRead.of(Language.EN, "Hello.")))
                .isInstanceOf(IllegalStateException.class);
    }
}
