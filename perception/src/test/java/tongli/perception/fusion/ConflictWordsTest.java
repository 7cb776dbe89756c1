package tongli.perception.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tongli.core.BasicEmotion.JOY;
import static tongli.core.BasicEmotion.NEUTRAL;
import static tongli.core.BasicEmotion.SADNESS;
import static tongli.core.BasicEmotion.SURPRISE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Polarity;

/** The sentences about two modalities that disagree claim nothing that was not said, heard or seen. */
class ConflictWordsTest {
    /** That something was said to be fine; no reading knows that. */
    private static final String SAID_FINE = "(?is).*(\\bfine\\b|没事|没关系).*";
    /** That something heavy was said. */
    private static final String SAID_HEAVY = "(?is).*(heavy|a lot|不轻|说得重).*";
    /** A movement of one part of the face: only action units would know, and they are not asked. */
    private static final String PART_OF_THE_FACE = "(?is).*(\\beyes?\\b|\\bbrow|\\blips?\\b|\\bmouth|眼|眉|嘴|still|没动).*";

    private static Conflict conflict(Modality first, BasicEmotion one, Modality second, BasicEmotion other) {
        return new Conflict(first, one, second, other, 1, 1, 0, 0);
    }

    /** Every pair that can conflict: two modalities in order, two emotions of different polarity. */
    static List<Conflict> all() {
        List<Conflict> all = new ArrayList<>();
        for (Modality first : Modality.values()) {
            for (Modality second : Modality.values()) {
                for (BasicEmotion one : BasicEmotion.values()) {
                    for (BasicEmotion other : BasicEmotion.values()) {
                        if (first.compareTo(second) < 0 && one.polarity() != other.polarity()) {
                            all.add(conflict(first, one, second, other));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static String words(Conflict conflict, Language language) {
        return conflict.notice(language) + " " + conflict.practiceLine(language);
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsClaimedThatWasNotSaidHeardOrSeen(Conflict conflict) {
        for (Language language : Language.values()) {
            String words = words(conflict, language);
            assertThat(words).doesNotContain("{").doesNotMatch(SAID_FINE).doesNotMatch(PART_OF_THE_FACE);
            boolean heavyWords =
                    conflict.first() == Modality.TEXT && conflict.firstSays().polarity() == Polarity.NEGATIVE;
            assertThat(words.matches(SAID_HEAVY)).as(words).isEqualTo(heavyWords);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theLineSaysWhatTheSecondShowed(Conflict conflict) {
        for (Language language : Language.values()) {
            String key = conflict.second().code() + "." + conflict.secondSays().code();
            assertThat(conflict.practiceLine(language)).contains(ConflictWords.SENTENCES.say(language, key));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theLineLeavesRoom(Conflict conflict) {
        assertThat(conflict.practiceLine(Language.EN)).containsPattern("I may have|No rush|\\?");
        assertThat(conflict.practiceLine(Language.ZH)).containsPattern("也可能是我|不急|？");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NEUTRAL | JOY     | The words are plain; the face is brighter than they are. | You put it quite plainly, and it looked as if you were smiling. What came to mind?
            NEUTRAL | SADNESS | The words are plain; there is something more in the face. | You put it quite plainly, and you looked a bit down. I may have misread it.
            SURPRISE | JOY    | The words are surprised; the face looks like something else. | I don't think you saw that coming, and it looked as if you were smiling. What was it like?
            SADNESS | JOY     | The words carry a lot; the face does not show it. | There's a lot in what you said, and it looked as if you were smiling. No rush.
            SADNESS | NEUTRAL | The words carry a lot; the face does not show it. | There's a lot in what you said, and your face gave little away. No rush.
            JOY | SADNESS     | The words are glad; the face is not. | There's gladness in what you said, and you looked a bit down. Is something else in there too?
            """)
    void wordsAndAFace(BasicEmotion words, BasicEmotion face, String notice, String line) {
        Conflict conflict = conflict(Modality.TEXT, words, Modality.FACE, face);
        assertThat(conflict.notice(Language.EN)).isEqualTo(notice);
        assertThat(conflict.practiceLine(Language.EN)).isEqualTo(line);
    }

    @Test
    void theSameInChinese() {
        assertThat(conflict(Modality.TEXT, NEUTRAL, Modality.VOICE, SADNESS).practiceLine(Language.ZH))
                .isEqualTo("你说得挺平常，可我听着声音有点沉。也可能是我听岔了。");
        assertThat(conflict(Modality.TEXT, NEUTRAL, Modality.FACE, JOY).practiceLine(Language.ZH))
                .isEqualTo("你说得挺平常，可我看你像是在笑。是想到什么了吗？");
        assertThat(conflict(Modality.TEXT, SURPRISE, Modality.VOICE, SADNESS).practiceLine(Language.ZH))
                .isEqualTo("这事你好像没料到，我听着声音有点沉。那会儿是什么感觉？");
        assertThat(conflict(Modality.VOICE, SADNESS, Modality.FACE, JOY).practiceLine(Language.ZH))
                .isEqualTo("我看你像是在笑，可听着声音有点沉。不急，慢慢说。");
    }

    @Test
    void twoModalitiesComeInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conflict(Modality.FACE, JOY, Modality.TEXT, BasicEmotion.ANGER));
    }
}
