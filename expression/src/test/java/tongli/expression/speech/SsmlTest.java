package tongli.expression.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.expression.Prosody;

class SsmlTest {

    private static final String NOTHING_SAID =
            "<speak version=\"1.1\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"%s\">"
                    + "<prosody rate=\"100%%\" pitch=\"+0%%\" range=\"+0%%\" volume=\"+0.0dB\">%s</prosody></speak>";

    private static String ssml(String text) {
        return Ssml.of(new SpokenLine(text, Language.EN, Prosody.USUAL));
    }

    private static Document parsed(String ssml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(ssml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLineInTheUsualVoiceHaltsWhereItsMarksDo() {
        assertThat(Ssml.of(new SpokenLine("嗯，差四分。", Language.ZH, Prosody.USUAL)))
                .isEqualTo(NOTHING_SAID.formatted("zh-CN", "嗯，<break time=\"180ms\"/>差四分。"));
    }

    @Test
    void sadnessSlowsLowersFlattensSoftensAndLengthensThePauses() {
        // volume 0.8: 20 · log10(0.8) = −1.9 dB; a comma: 180 · 1.6 = 288, to the next ten 290
        String sad =
                Ssml.of(new SpokenLine("Right, noted.", Language.EN, Prosody.of(Map.of(BasicEmotion.SADNESS, 1.0))));
        assertThat(sad)
                .contains("<prosody rate=\"84%\" pitch=\"-8%\" range=\"-35%\" volume=\"-1.9dB\">")
                .contains("Right, <break time=\"290ms\"/>noted.");
    }

    @Test
    void whatTrailsOffHaltsLongest() {
        assertThat(ssml("I clapped… first. Ha."))
                .contains("clapped… <break time=\"750ms\"/>first. <break time=\"420ms\"/>Ha.");
    }

    @Test
    void theColonOfATimeAndTheCommaOfASumDoNotHalt() {
        assertThat(ssml("At 14:30 it was 3,280.50")).contains(">At 14:30 it was 3,280.50<");
    }

    @Test
    void onlyOneWordOfASentenceIsStressed() {
        assertThat(ssml("I clapped *first*, *me*. *You* saw."))
                .contains("<emphasis level=\"moderate\">first</emphasis>, ")
                .contains(">me. <")
                .contains("<emphasis level=\"moderate\">You</emphasis> saw.")
                .doesNotContain("*");
    }

    @Test
    void tagsInTheTextAreText() throws Exception {
        String hostile = "</prosody></speak><audio src='file:///etc/passwd'/> & \"x\" <![CDATA[ ]]> <!-- -->";
        Element speak = parsed(ssml(hostile)).getDocumentElement();
        assertThat(speak.getTextContent()).isEqualTo(hostile);
        assertThat(speak.getElementsByTagName("audio").getLength()).isZero();
    }

    @Test
    void whatXmlCannotHoldAndEmojiAreLeftOut() throws Exception {
        String odd = "a\u0000b\u0007c\uFFFEd\uD800e\uFFFFf 😀👍🏽❤️ g";
        assertThat(parsed(ssml(odd)).getDocumentElement().getTextContent()).isEqualTo("abcdef  g");
    }

    @Test
    void aLineOfDotsIsAPause() {
        assertThat(ssml("……")).contains("<break time=\"750ms\"/>");
    }

    @Test
    void everyCharacterMayBeSpoken() {
        for (int plane = 0; plane < 0x20000; plane += 64) {
            StringBuilder some = new StringBuilder("x");
            for (int point = plane; point < plane + 64; point++) {
                some.appendCodePoint(point);
            }
            assertThatCode(() -> parsed(ssml(some.toString()))).doesNotThrowAnyException();
        }
    }

    @Test
    void aLineThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> ssml("x".repeat(SpokenLine.MAX_CHARACTERS + 1)))
                .hasMessageContaining("1,001 characters");
        assertThatThrownBy(() -> ssml(" \u200b")).hasMessageContaining("blank");
    }
}
