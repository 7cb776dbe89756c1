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
    void whatIsGivenBackToSomebodyWhoOpensUpIsLeftToRules() {
        TurnMeaning told = reader.read(TurnToRead.of(Language.EN, "They gave the job to the lad I trained."));
        TurnToRead answer = new TurnToRead(
                Language.EN, "They passed you over, and then had you clap.", Optional.empty(), Optional.of(told));
        assertThat(reader.read(answer).intents()).extracting(Finding::ground).doesNotContain(Ground.LEARNT);
        assertThat(reader.read(TurnToRead.of(Language.EN, answer.text())).intents())
                .extracting(Finding::ground)
                .contains(Ground.LEARNT);
    }

    @Test
    void aClosedReaderSaysSo() {
        MeaningReader closed = MeaningReader.bundled();
        closed.close();
        assertThatThrownBy(() -> closed.read(TurnToRead.of(Language.EN, "Hello.")))
                .isInstanceOf(IllegalStateException.class);
    }
}
