package tongli.cli.analyze.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.BasicEmotion;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.core.Strategy;
import tongli.core.Utterance;
import tongli.understanding.dialogue.DialogueAnalysis;
import tongli.understanding.meaning.Intent;
import tongli.understanding.meaning.Need;

class DialogueViewsTest {

    private static final DialogueAnalysis HOSTILE = Given.talk(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(2)>",
            "I'm so lonely & <b>lost</b> since the move.",
            "Did you see the match on Saturday?");

    /** Twelve speakers with long names, a turn each. */
    private static final DialogueAnalysis CROWD = Given.talk(IntStream.range(0, 12)
            .mapToObj(i -> new Utterance("Somebody with a very long name, number " + i, "Still here."))
            .toList());

    @ParameterizedTest
    @EnumSource(Language.class)
    void whateverATurnMayMeanHasAWord(Language language) {
        DialogueWords words = DialogueWords.of(language);
        Map.of(
                        "intent.",
                        Intent.values(),
                        "need.",
                        Need.values(),
                        "emotion.",
                        BasicEmotion.values(),
                        "strategy.",
                        Strategy.values())
                .forEach((group, codes) -> {
                    for (Coded code : codes) {
                        assertThat(words.say(group + code.code())).isNotBlank();
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageEscapesWhatPeopleWroteAndRunsNothing(Language language) {
        String page = DialogueHtml.of(HOSTILE, DialogueWords.of(language), "GB");
        assertThat(page)
                .doesNotContain("<script", "<img", "<b>")
                .contains("&lt;script&gt;", "&lt;b&gt;lost&lt;/b&gt;", "default-src 'none'");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePictureInThePageIsWellFormed(Language language) throws Exception {
        String page = DialogueHtml.of(HOSTILE, DialogueWords.of(language), "GB");
        String svg = page.substring(page.indexOf("<svg class=\"chart\""), page.indexOf("</svg>") + 6);
        var parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(parsed.getElementsByTagName("polyline").getLength()).isEqualTo(2);
        assertThat(parsed.getElementsByTagName("circle").getLength()).isEqualTo(1);
        assertThat(parsed.getElementsByTagName("polygon").getLength()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTableTellsEveryTurnAndWhatIsMissing(Language language) {
        StringWriter out = new StringWriter();
        DialogueWords words = DialogueWords.of(language);
        DialogueTable.print(HOSTILE, words, "GB", new PrintWriter(out, true));
        assertThat(out.toString())
                .contains(words.say("intent.vent"))
                .contains(words.say("absence.too_few", 1, 5))
                .contains(words.say("title.bids"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void peopleToCallStandBeforeAnyFigureWhereALifeIsAtStake(Language language) {
        DialogueAnalysis atStake = Given.talk("小林", "阿远", "我不想活了", "你难过啥呀，小事");
        DialogueWords words = DialogueWords.of(language);
        StringWriter out = new StringWriter();
        DialogueTable.print(atStake, words, "GB", new PrintWriter(out, true));
        String page = DialogueHtml.of(atStake, words, "GB");
        for (String shown : List.of(out.toString(), page)) {
            assertThat(shown)
                    .contains(words.say("note.stake", 1, "小林"), words.say("risk.high"), words.say("whose.self"))
                    .contains("12356", "988", "116 123");
            assertThat(shown.indexOf("999")).as("one's own region first").isLessThan(shown.indexOf("988"));
        }
        assertThat(out.toString().indexOf("12356")).isLessThan(out.toString().indexOf(words.say("col.speaker")));
        assertThat(page.indexOf("12356")).isLessThan(page.indexOf("<svg class"));
        assertThat(DialogueHtml.of(HOSTILE, words, "GB")).doesNotContain("12356");
    }

    @Test
    void whereTheMainlandsNumbersMayNotAnswerItIsSaid() {
        DialogueAnalysis atStake = Given.talk("小林", "阿远", "我不想活了", "你难过啥呀，小事");
        DialogueWords words = DialogueWords.of(Language.ZH);
        StringWriter out = new StringWriter();
        DialogueTable.print(atStake, words, "HK", new PrintWriter(out, true));
        assertThat(out.toString()).contains("只在中国大陆打得通");
        assertThat(DialogueHtml.of(atStake, words, "HK")).contains("只在中国大陆打得通");
        assertThat(DialogueHtml.of(atStake, words, "CN")).doesNotContain("只在中国大陆打得通");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCellKnowsItsColumnSoThatRowsCanBeCardsOnAPhone(Language language) {
        DialogueWords words = DialogueWords.of(language);
        assertThat(DialogueHtml.of(HOSTILE, words, "GB"))
                .contains("@media(max-width:600px)")
                .contains("data-label=\"" + words.say("col.said") + "\">I&#39;m so lonely")
                .contains("data-label=\"" + words.say("measure.share") + "\">");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        Sentences words = Sentences.beside(DialogueWords.class, "dialogue");
        assertThat(words.keys(Language.ZH)).isEqualTo(words.keys(Language.EN));
    }

    @Test
    void anyTwoOfColourDashAndMarkTellTwelveSpeakersApart() {
        List<DialogueCurves.Curve> curves = DialogueCurves.of(CROWD, 1200, 480).curves();
        assertThat(curves).hasSize(12);
        assertThat(curves)
                .extracting(curve -> List.of(curve.colour(), curve.dash()))
                .doesNotHaveDuplicates();
        assertThat(curves)
                .extracting(curve -> List.of(curve.colour(), curve.mark()))
                .doesNotHaveDuplicates();
        assertThat(curves)
                .extracting(curve -> List.of(curve.dash(), curve.mark()))
                .doesNotHaveDuplicates();
    }

    @Test
    void manyNamesTakeMoreLinesAndStayInThePicture() throws Exception {
        var few = ImageIO.read(new ByteArrayInputStream(
                DialoguePng.of(HOSTILE, DialogueWords.of(Language.EN)).bytes()));
        var many = ImageIO.read(new ByteArrayInputStream(
                DialoguePng.of(CROWD, DialogueWords.of(Language.EN)).bytes()));
        assertThat(many.getWidth()).isEqualTo(few.getWidth());
        assertThat(many.getHeight()).isGreaterThan(few.getHeight());
        for (int y = 0; y < many.getHeight(); y++) {
            assertThat(many.getRGB(many.getWidth() - 1, y)).isEqualTo(Color.WHITE.getRGB());
        }
    }

    @Test
    void thePictureIsAPngOfItsSize() throws Exception {
        DialoguePng picture = DialoguePng.of(HOSTILE, DialogueWords.of(Language.EN));
        var image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        assertThat(image.getWidth()).isEqualTo(1200);
    }

    @Test
    void aNameThatNoFontHasIsANumberInThePicture() {
        DialoguePng picture = DialoguePng.of(
                Given.talk("\uDBFF\uDFF0\uDBFF\uDFF1", "B", "Hello.", "Hello."), DialogueWords.of(Language.EN));
        assertThat(picture.remark())
                .hasValueSatisfying(remark -> assertThat(remark).contains("numbered"));
    }
}
