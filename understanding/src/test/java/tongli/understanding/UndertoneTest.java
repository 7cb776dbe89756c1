package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.perception.text.OnnxSentenceEncoder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndertoneTest {

    private final OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled();
    private final BundledReplyReader reader = new BundledReplyReader(encoder);

    @AfterAll
    void close() {
        reader.close();
        encoder.close();
    }

    private Undertone tone(Language language, String said, String reply) {
        return reader.read(new ReplyContext(language, List.of(new Utterance(Utterance.PERSONA, said)), reply))
                .undertone();
    }

    /** Lines of this test alone: in no bank of phrases and in no set that judges. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ZH | 猫走丢了，碗还在门口。 | 无论怎样，我都支持你，愿你早日走出来。",
                "ZH | 猫走丢了，碗还在门口。 | 我完全可以体会到你此时此刻的心情。",
                "EN | The cat's gone and her bowl is still by the door. | I want you to know your feelings are completely valid.",
                "EN | The cat's gone and her bowl is still by the door. | Sending you so much love and strength right now."
            })
    void whatCouldBeSaidToAnybodyIsHeard(Language language, String said, String reply) {
        assertThat(tone(language, said, reply).stock()).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ZH | 猫走丢了，碗还在门口。 | 碗你还没舍得收。",
                "ZH | 猫走丢了，碗还在门口。 | 夜里门响一下，你就以为是它吧。",
                "EN | The cat's gone and her bowl is still by the door. | You've not been able to pick the bowl up.",
                "EN | The cat's gone and her bowl is still by the door. | So every time the gate goes you think it's her."
            })
    void whatIsSaidToThisPersonIsNot(Language language, String said, String reply) {
        assertThat(tone(language, said, reply).stock()).isLessThan(0.2);
    }

    @Test
    void aStingIsHeardBeforeItIsPlain() {
        String said = "The cat's gone and her bowl is still by the door.";
        assertThat(tone(Language.EN, said, "Well, you did leave the back door open.")
                        .harm())
                .isGreaterThan(tone(Language.EN, said, "You keep listening for the back door.")
                        .harm());
    }

    @Test
    void rulesAloneHearNoUndertone() {
        ReplyContext context = new ReplyContext(Language.EN, List.of(), "I completely understand how you feel.");
        assertThat(BundledReplyReader.rulesOnly().read(context).undertone()).isEqualTo(Undertone.NONE);
    }
}
