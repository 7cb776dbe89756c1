package tongli.understanding.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static tongli.core.Language.EN;
import static tongli.core.Language.ZH;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Span;
import tongli.understanding.PatternBook;

class MeaningReaderTest {

    private static final MeaningReader READER = MeaningReader.rulesOnly();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ZH | 这阵子天天失眠，我真的受不了了。 | vent",
                "ZH | 我到底该不该回老家？ | seek_advice",
                "ZH | 图书馆周日几点关门？ | seek_information",
                "ZH | 我这样是不是太自私了？ | seek_reassurance",
                "ZH | 你们客服拖了两个月都不管！ | complain",
                "ZH | 昨天是我不对，我向你道歉。 | apologise",
                "ZH | 太感谢您了！ | thank",
                "ZH | 请你别再打听我的工资了。 | set_boundary",
                "ZH | 我通过了！驾照拿到了！ | share_good_news",
                "ZH | 晚上好呀 | greet",
                "ZH | 那我先睡了，晚安。 | goodbye",
                "ZH | 展览在四楼，周一闭馆。 | inform",
                "ZH | 不好意思，请问洗手间在哪里？ | seek_information",
                "ZH | 我最近心累得不行。你说我该怎么办？ | vent,seek_advice",
                "EN | I'm so lonely in this flat I could scream. | vent",
                "EN | What should I say to him? | seek_advice",
                "EN | What time does the library open? | seek_information",
                "EN | Am I being unreasonable? | seek_reassurance",
                "EN | Nobody ever answers your phones, it's a disgrace. | complain",
                "EN | I'm really sorry, I shouldn't have shouted. | apologise",
                "EN | Thank you so much! | thank",
                "EN | Please stop calling me at work. | set_boundary",
                "EN | I passed! I finally passed! | share_good_news",
                "EN | Good evening, doctor. | greet",
                "EN | Right, I'm off home. Bye! | goodbye",
                "EN | The museum is closed on Mondays. | inform",
                "EN | Sorry to bother you, where is the lift? | seek_information",
                "EN | I'm so scared, sorry to bother you, what should I do? | vent,seek_advice",
                "EN | I'm exhausted. What would you do? | vent,seek_advice"
            })
    void aTurnWantsWhatTheTableSays(Language language, String turn, String intents) {
        assertThat(codes(READER.read(TurnToRead.of(language, turn)).intents())).isEqualTo(intents);
    }

    @Test
    void spansPointAtTheWordsThatShowIt() {
        String turn = "Thanks for the lift. What time does the shop shut?";
        TurnMeaning meaning = READER.read(TurnToRead.of(EN, turn));
        assertThat(meaning.intents().get(1).span().of(turn)).isEqualTo("What time does the shop shut?");
        assertThat(meaning.acts())
                .extracting(Finding::label)
                .containsExactly(DialogueAct.THANKING, DialogueAct.QUESTION);
    }

    @ParameterizedTest
    @CsvSource({"ZH,谢谢你！真的谢谢。,THANKING", "EN,I'm sorry. I really am sorry.,APOLOGY"})
    void whatIsSaidTwiceIsDoneTwice(Language language, String turn, DialogueAct act) {
        TurnMeaning question = READER.read(TurnToRead.of(language, language == ZH ? "会开到几点？" : "What time is it?"));
        TurnToRead answer = new TurnToRead(language, turn, Optional.empty(), Optional.of(question), false);
        assertThat(READER.read(answer).acts()).extracting(Finding::label).containsExactly(act);
    }

    @Test
    void tellingRightAfterAQuestionAnswersIt() {
        TurnMeaning question = READER.read(TurnToRead.of(ZH, "会开到几点？"));
        TurnToRead answer = new TurnToRead(ZH, "大概六点。", Optional.empty(), Optional.of(question), false);
        assertThat(READER.read(answer).does(DialogueAct.ANSWER)).isTrue();
        assertThat(READER.read(TurnToRead.of(ZH, "大概六点。")).does(DialogueAct.ANSWER))
                .isFalse();
    }

    @Test
    void anothersPainIsNotTheSpeakers() {
        assertThat(READER.read(TurnToRead.of(EN, "You're exhausted.")).wants(Intent.VENT))
                .isFalse();
        assertThat(READER.read(TurnToRead.of(ZH, "你很委屈吧。")).wants(Intent.VENT)).isFalse();
    }

    @Test
    void smallTalkHasNoNeed() {
        assertThat(READER.read(TurnToRead.of(EN, "Good morning!")).needs()).isEmpty();
        assertThat(READER.read(TurnToRead.of(ZH, "好的，收到。")).needs()).isEmpty();
    }

    @Test
    void aNeedIsNamedByItsWords() {
        assertThat(READER.read(TurnToRead.of(ZH, "这样分奖励太不公平了。")).needs().get(0).label())
                .isEqualTo(Need.FAIRNESS);
        assertThat(READER.read(TurnToRead.of(EN, "What's the point of any of it?"))
                        .needs())
                .extracting(Finding::label)
                .contains(Need.MEANING);
    }

    @Test
    void detailsMakeATurnSpecific() {
        double vague = READER.read(TurnToRead.of(EN, "It is what it is.")).specificity();
        double plain = READER.read(TurnToRead.of(EN, "The landlord raised the rent by 300 in March."))
                .specificity();
        assertThat(vague).isLessThan(0.1);
        assertThat(plain).isGreaterThan(0.5);
    }

    @Test
    void aTurnWithoutWordsIsReadAsNothingMuch() {
        TurnMeaning meaning = READER.read(TurnToRead.of(ZH, "……"));
        assertThat(meaning.needs()).isEmpty();
        assertThat(meaning.intents().get(0).score()).isZero();
        assertThat(meaning.intents().get(0).span()).isEqualTo(new Span(0, 2));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySectionOfTheBookMeansSomething(Language language) {
        List<String> known = new ArrayList<>(List.of("words.asking", "words.unmarked", "words.preface", "words.own"));
        for (Intent intent : Intent.values()) {
            known.add("intent." + intent.code());
        }
        for (DialogueAct act : DialogueAct.values()) {
            known.add("act." + act.code());
        }
        for (Need need : Need.values()) {
            known.add("need." + need.code());
        }
        assertThat(PatternBook.load("meaning/meaning-" + language.code() + ".txt")
                        .codes())
                .isSubsetOf(known);
    }

    private static <L extends Coded> String codes(List<Finding<L>> findings) {
        return findings.stream().map(one -> one.label().code()).collect(Collectors.joining(","));
    }
}
