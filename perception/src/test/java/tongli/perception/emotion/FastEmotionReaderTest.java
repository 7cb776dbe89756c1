package tongli.perception.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.Language;
import tongli.core.Taxonomy;

class FastEmotionReaderTest extends EmotionReaderContract {
    private static final FastEmotionReader READER = FastEmotionReader.bundled();

    @Override
    EmotionReader reader() {
        return READER;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    joy     | 太开心了，今天真是幸福的一天！
                    anger   | 气死我了，这个人太过分了！
                    joy     | I am so happy about this, thank you!
                    sadness | I miss him so much, I just keep crying.
                    """)
    void plainFeelingsAreReadRight(String label, String text) {
        assertThat(READER.read(EmotionQuery.of(text)).dominant()).isEqualTo(label);
    }

    @Test
    void fineLabelsAreLeftToTheEncoder() {
        var query = new EmotionQuery("Thank you!", Optional.empty(), Taxonomy.FINE, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> READER.read(query))
                .withMessageContaining("fine");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theModelThatShipsIsSmallHasGatesAndSaysWhereItComesFrom(Language language) throws IOException {
        FastEmotionModel model = FastEmotionModel.bundled(language);
        assertThat(model.gate(Taxonomy.POLARITY)).isPresent();
        assertThat(model.gate(Taxonomy.BASIC)).isPresent();
        assertThat(model.gate(Taxonomy.FINE)).isEmpty();
        assertThat(model.file().provenance()).containsKeys("command", "seed", "train_sha256", "dev_sha256", "trained");
        try (InputStream file =
                FastEmotionModel.class.getResourceAsStream("fast-" + language.code() + ".safetensors")) {
            assertThat(file).isNotNull();
            assertThat(file.readAllBytes().length).isLessThan(2_000_000);
        }
    }

    @Test
    void aModelOfTheEncoderOrOfTheOtherLanguageIsRefused() throws IOException {
        try (InputStream encoders = EmotionModel.class.getResourceAsStream("en.safetensors");
                InputStream chinese = FastEmotionModel.class.getResourceAsStream("fast-zh.safetensors")) {
            byte[] ofEncoder = encoders.readAllBytes();
            byte[] ofChinese = chinese.readAllBytes();
            assertThatIOException()
                    .isThrownBy(() -> FastEmotionModel.parse("m", ofEncoder, Language.EN))
                    .withMessageContaining("another kind");
            assertThatIOException()
                    .isThrownBy(() -> FastEmotionModel.parse("m", ofChinese, Language.EN))
                    .withMessageContaining("it reads zh");
        }
    }
}
