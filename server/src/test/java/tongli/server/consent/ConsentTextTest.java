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
            Map.entry("dictation-1-en", "172ec95f3d52303f80947e45a225481e04fe70d22e66c0cde7d11b0c4eba1db3"),
            Map.entry("dictation-1-zh", "32a72be96ea80ad7fd9b795d562a24f80816b6d1dc2adf4d36914b4bff421bda"),
            Map.entry("face-1-en", "83f5c23f0fba15cdb1b627ddb796e06686ef85981fb7d7e37189e3fd333f0850"),
            Map.entry("face-1-zh", "ffbc985de6c05b6ee7798eae7d44f5b983f2f7b8928035c19958b1ca0046ea66"),
            Map.entry("face-2-en", "ef505f225ff6e318af0226c9e2b93e0753ac58b93a7ca1c327063f36fbd57ce3"),
            Map.entry("face-2-zh", "0cdc0c9428c17c299251105e03e86cec737106f7893cd5c7eb0f3633429446bb"),
            Map.entry("feedback_training-1-en", "b3b592ac78bdc34161cf476e9d9dc9bbf4fe45fb759ea6c52879d7658d47a05f"),
            Map.entry("feedback_training-1-zh", "8d6943c39c74b886f5c033cecbb6be7f0a607d6b32226b65e9158b24f7ddc9a5"),
            Map.entry("feedback_training-2-en", "416b735a61a87b0ee2e56f9cd13e5c2fcfa5d984945c9935abe3f397673f4297"),
            Map.entry("feedback_training-2-zh", "e8446c2e6f20cbe9d0a9404da53109c509bbd13520de2227851ab729a02249b9"),
            Map.entry("on_call-1-en", "070ead22a35f10340b4237021b5ac3db638d602e5c9cc510857504b754220f8e"),
            Map.entry("on_call-1-zh", "c97dc5755292b867d3af97953b87fbad506ba7bdcbb634d2fb694c743c35ce03"),
            Map.entry("on_call-2-en", "afb00cb2035c2c82bcee89cad480ac9fb85a9fe2d78cc72a235bf7c701b19403"),
            Map.entry("on_call-2-zh", "458437c30aa2713ce53575de17ba990f5e3a8b5a5ee02458932cd3e59cd28fe5"),
            Map.entry("research-1-en", "309ec4927bfa51e68a0b95473e148ce09f092bf84abcb6af3f93ed04fc036c09"),
            Map.entry("research-1-zh", "a860fbaac6d00b2f4bee14c15a3097eae33f21a7d8c7ba1fe0291ca8d7b736d5"),
            Map.entry("storage-1-en", "6c0c3b74cfbaf2e2315c4e3cd77bdc74c9f30f76143caecec334b4a0770df3e2"),
            Map.entry("storage-1-zh", "523259a3e6d2a724e5b8a795487b1eb37c30707eb97072c304f7dec4489b6763"),
            Map.entry("voice-1-en", "c468d98d6c5721f6464023407f6b998a967159acb32246e3380d9e6e37b25f7e"),
            Map.entry("voice-1-zh", "1a6c0841abf55dcb9b17b81f6395ea36f530dcc2963731f71905634387287590"),
            Map.entry("voice-2-en", "03cd9099927cbf9bc039f315f07aa4866becf1388a9c9972ebfd4f5602e542cf"),
            Map.entry("voice-2-zh", "724fd209427c866b1750429efb56c23dfa55bb900e8301736ea9aa091e2e2aae"));

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
