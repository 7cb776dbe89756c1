package tongli.server.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tongli.core.Language;

class ConsentTextTest {

    /** What people agreed to stays as it was: whoever changes words gives them the next number. */
    private static final Map<String, String> AGREED_TO = Map.ofEntries(
            Map.entry("face-1-en", "83f5c23f0fba15cdb1b627ddb796e06686ef85981fb7d7e37189e3fd333f0850"),
            Map.entry("face-1-zh", "ffbc985de6c05b6ee7798eae7d44f5b983f2f7b8928035c19958b1ca0046ea66"),
            Map.entry("feedback_training-1-en", "8a2b85ef14fdf242f2835dac773613bfecf69a579e03dfd786dd131ebbf0834e"),
            Map.entry("feedback_training-1-zh", "a9631ad04be838a86ba502286eacb1a1baa0e5b679962780167e561b2f81ddaf"),
            Map.entry("on_call-1-en", "949561ed40f5fe849adc67d15838809f1d2bea1072e6e91b9dbfcf80c3ca8207"),
            Map.entry("on_call-1-zh", "c83050dcf69e986a012b372d8b30c8f40ce0f35024926799232e4caf538d4f5a"),
            Map.entry("research-1-en", "bf575cbab0f0c7de5fc6d1fe24452f4c90f25a6408dd7705821424b320c90f95"),
            Map.entry("research-1-zh", "0fc96236e329378ed2f120c40a205140c4dc695afc4f04fc98b55f4c0c54a5a3"),
            Map.entry("storage-1-en", "2cc531936dd6ed78fefbd42d350fa23355491cbba61938b96e0f3972c4398b8e"),
            Map.entry("storage-1-zh", "f2ac3fc19efe1145bfa461d2a3a6bf93ab07f7e3cba6d837cf78a79139a5e923"),
            Map.entry("voice-1-en", "c468d98d6c5721f6464023407f6b998a967159acb32246e3380d9e6e37b25f7e"),
            Map.entry("voice-1-zh", "1a6c0841abf55dcb9b17b81f6395ea36f530dcc2963731f71905634387287590"));

    static Stream<ConsentText> texts() {
        return Stream.of(ConsentPurpose.values())
                .flatMap(purpose -> IntStream.rangeClosed(1, purpose.newest())
                        .boxed()
                        .flatMap(version -> Stream.of(Language.values())
                                .map(language -> ConsentText.of(purpose, version, language))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void wordsThatWereShownAreNeverChanged(ConsentText text) {
        assertThat(AGREED_TO)
                .containsEntry(
                        text.purpose().code() + "-" + text.version() + "-"
                                + text.language().code(),
                        text.sha256());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void eachSaysThatNoIsAllRight(ConsentText text) {
        assertThat(text.title()).isNotBlank().doesNotContain("\n");
        assertThat(text.body())
                .containsAnyOf("不同意", "两种都能练", "If you say no", "You can practise either way", "all right to say no");
    }

    @Test
    void wordsOfANumberThatIsNoneAreToldApart() {
        assertThatThrownBy(() -> ConsentText.of(ConsentPurpose.STORAGE, 0, Language.ZH))
                .hasMessageContaining("storage-0-zh.txt")
                .hasMessageContaining("from 1 to 1");
    }
}
