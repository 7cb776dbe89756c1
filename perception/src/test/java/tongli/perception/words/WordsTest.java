package tongli.perception.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tongli.core.Language;

class WordsTest {
    /** As word/part, parted by spaces. */
    private static String told(String text, Language language) {
        return Words.of(text, language).stream()
                .map(word -> word.span().of(text) + "/" + word.part().code())
                .collect(Collectors.joining(" "));
    }

    @Test
    void chineseIsCutIntoWords() {
        assertThat(told("今天终于拿到offer了，我真的好开心！", Language.ZH))
                .isEqualTo("今天/noun 终于/adverb 拿到/verb offer/noun 了/particle ，/punctuation 我/pronoun 真的/adverb"
                        + " 好/adjective 开心/adjective ！/punctuation");
    }

    @Test
    void thePartOfAChineseWordHangsOnItsNeighbours() {
        assertThat(told("在家等你", Language.ZH)).isEqualTo("在/adposition 家/noun 等/verb 你/pronoun");
    }

    @Test
    void particlesAreToldFromWordsOfFeeling() {
        assertThat(told("我等了你很久了呢，我真难过啊！", Language.ZH))
                .contains("了/particle 呢/particle ，/punctuation", "难过/adjective 啊/particle ！/punctuation");
    }

    @Test
    void whatDeniesIsNoParticle() {
        assertThat(told("I am not happy", Language.EN)).contains("not/adverb");
        assertThat(told("I want to sleep", Language.EN)).contains("to/particle");
    }

    @Test
    void englishWordsWithACommaBetweenAreTwo() {
        assertThat(told("I am tired,sad", Language.EN))
                .isEqualTo("I/pronoun am/auxiliary tired/adjective ,/punctuation sad/adjective");
        String address = "http://a.b/c,d";
        assertThat(WrittenTogether.apart(address, 0, address.length())).hasSize(1);
    }

    @Test
    void everydayWordsThatTheDictionaryLacksAreOneWord() {
        assertThat(told("我被放鸽子了，真让人无语", Language.ZH)).contains("放鸽子/verb", "无语/adjective");
    }

    @Test
    void traditionalAndFullWidthSignsKeepTheirPlaces() {
        assertThat(told("我不難過，花了３００塊", Language.ZH))
                .isEqualTo("我/pronoun 不/adverb 難過/adjective ，/punctuation 花/verb 了/particle ３００/number 塊/other");
    }

    @Test
    void anEmojiIsOneSymbolWithItsMarks() {
        assertThat(told("好累👍🏽❤️", Language.ZH)).endsWith("👍🏽/symbol ❤️/symbol");
        assertThat(told("tired 👨‍👩‍👧!", Language.EN)).isEqualTo("tired/adjective 👨‍👩‍👧/symbol !/punctuation");
    }

    @Test
    void englishIsCutIntoWordsAsTheyAreWritten() {
        assertThat(told("My mom’s ill and I haven't slept.", Language.EN))
                .isEqualTo("My/pronoun mom’s/noun ill/adjective and/conjunction I/pronoun haven't/auxiliary slept/verb"
                        + " ./punctuation");
    }

    @Test
    void aLongTextIsCutInPiecesWithoutLosingAWord() {
        String text = "她说她明天一定会来的。".repeat(2000);
        List<Word> once = Words.of("她说她明天一定会来的。", Language.ZH);
        assertThat(Words.of(text, Language.ZH)).hasSize(once.size() * 2000);
    }

    @Test
    void theFingerprintIsThatOfTheLanguagesFiles() {
        assertThat(Words.fingerprint(Language.ZH))
                .matches("[0-9a-f]{64}")
                .isEqualTo(Words.fingerprint(Language.ZH))
                .isNotEqualTo(Words.fingerprint(Language.EN));
    }

    @Test
    void manyThreadsCutAlike() throws Exception {
        String zh = "领导天天骂我，我真的不想干了";
        String en = "My boss keeps shouting at me and I want to quit.";
        String expected = told(zh, Language.ZH) + told(en, Language.EN);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> told = java.util.stream.IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> told(zh, Language.ZH) + told(en, Language.EN)))
                    .toList();
            for (Future<String> one : told) {
                assertThat(one.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }
}
