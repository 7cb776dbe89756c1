package tongli.perception.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;

class VocabularyTest {
    @ParameterizedTest
    @CsvSource({
        "EN, a, true",
        "EN, ##z, true",
        "EN, 7, true",
        "EN, !, true",
        "EN, the, false",
        "EN, ##ing, false",
        "EN, [UNK], false",
        "ZH, 我, true",
        "ZH, ##我, false",
        "ZH, ##a, true",
        "ZH, 。, true",
        "ZH, the, false"
    })
    void charactersAreToldFromPiecesOfWords(Language language, String token, boolean character) {
        Vocabulary vocabulary = PretrainedEncoder.of(language).vocabulary();
        int id = vocabulary.tokens().indexOf(token);
        assertThat(id).isNotNegative();
        assertThat(vocabulary.isCharacter(id)).isEqualTo(character);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void marksAreThoseOfTheTokenizer(Language language) {
        PretrainedEncoder encoder = PretrainedEncoder.of(language);
        try (EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            assertThat(encoder.vocabulary().marks()).hasSize(5).contains((int) tokenizer.maskId(), (int)
                    tokenizer.unknownId());
        }
    }
}
