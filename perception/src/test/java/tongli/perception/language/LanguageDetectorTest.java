package tongli.perception.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.Language;

class LanguageDetectorTest {
    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @ValueSource(
            strings = {"今天终于拿到offer了", "聽說你考上了，恭喜", "嗯", "他们说 deadline 是 Friday，我来不及了", "😭😭 又没考上", "2026年11月", "……？"})
    void chineseIsChineseEvenWithBorrowedWords(String text) {
        assertThat(detector.detect(text)).contains(Language.ZH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I passed!",
                "I love 北京",
                "Room 101, again…",
                "we had 火锅 for dinner",
                "ok 👍",
                "Café's closed",
                "Dunno."
            })
    void englishIsEnglishEvenWithBorrowedWords(String text) {
        assertThat(detector.detect(text)).contains(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "12345", "😀😀", "?!", "\u0000\uD800"})
    void whatBelongsToNeitherIsLeftToTheCaller(String text) {
        assertThat(detector.detect(text)).isEmpty();
        assertThat(detector.detectOr(text, Language.ZH)).isEqualTo(Language.ZH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ich bin heute so traurig, mir geht es nicht gut.",
                "Warum hast du mir das nicht gesagt?",
                "Je suis tellement triste, tout est fini.",
                "Estoy muy cansada y no puedo más.",
                "Sono molto triste oggi, non so perché.",
                "Não aguento mais, estou muito cansado.",
                "Ik ben zo moe en niemand begrijpt het.",
                "Jag är så trött och det känns inte bra.",
                "Мне сегодня очень грустно",
                "今日はとても悲しいです",
                "오늘 너무 슬퍼요",
                "أنا حزين جدا اليوم",
                "Ich habe heute mit Ben gesprochen und er versteht mich nicht.",
                "Gestern ist meine Oma gestorben, ich weiß nicht weiter.",
                "Ik heb gisteren niet geslapen.",
                "Waarom begrijpt niemand mij?",
                "Je n'ai pas dormi, pourquoi personne ne m'aide ?",
                "Vous avez été très gentils avec nous.",
                "Hoy no tengo ganas de nada, estoy triste.",
                "Eles não entendem o que eu sinto, estou sozinha.",
                "Oggi sono felice perché ho passato l'esame.",
                "Jag vill inte gå till skolan, det är för svårt.",
                "Nie wiem, dlaczego jestem taka smutna.",
                "Bugün çok yorgunum ama mutluyum.",
                "Ich bin so tired, es geht mir nicht gut, you know?"
            })
    void aTextInNeitherLanguageIsToldToBeSo(String text) {
        assertThat(detector.isNeither(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am so sad today, I do not feel well.",
                "Café's closed",
                "Her naïve résumé got her the job.",
                "We had tapas in Los Angeles with la famille.",
                "It was déjà vu, and the über driver was rude.",
                "Dunno.",
                "ok",
                "la la la land",
                "María and José got married and I cried",
                "I met Ben yesterday.",
                "Met Den and Ben at a con.",
                "Ben met Ella in Los Angeles.",
                "He was a con man.",
                "Den of thieves",
                "Van der Berg",
                "De facto, a no.",
                "I am on me tod",
                "Las Vegas or Los Angeles?",
                "Que sera, sera.",
                "C'est la vie",
                "That je ne sais quoi, c'est la vie!",
                "Mia, Uma, soy milk, lo mein",
                "Wat? Lol",
                "Et tu, Brute?",
                "Yo Ma, u ok?",
                "Des Moines, El Paso, Big Sur",
                "Von Trapp met Du Bois, soup du jour",
                "Nada. Zip.",
                "Das Boot at MIT",
                "3 pm EST?",
                "No más, amigo",
                "Très bien!",
                "Qué será, será",
                "Nah bruh",
                "k thx",
                "I told my abuela estoy bien, tengo hambre and she laughed",
                "He said ich liebe dich to her and I died",
                "My Dutch is: ik spreek geen Nederlands. That's all of it.",
                "the α and β values",
                "今天终于拿到offer了",
                "美丽の花开了",
                "聽說你考上了，恭喜",
                "我在 München 的 über 太贵了",
                "😭😭",
                "12345",
                ""
            })
    void whatIsChineseOrEnglishOrNothingIsNotToldToBeAnother(String text) {
        assertThat(detector.isNeither(text)).isFalse();
    }

    @Test
    void aHundredThousandCharactersAreNoProblem() {
        assertThat(detector.detect("这里很安静。".repeat(16_666))).contains(Language.ZH);
    }

    @Property
    void anyTextGetsAnAnswerOrNone(@ForAll String text) {
        assertThat(detector.detect(text)).isNotNull();
    }
}
