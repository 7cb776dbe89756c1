package tongli.understanding.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.understanding.FoldedText;

/**
 * The words that carry what a turn is about. English: words that are no function word and no word of feeling. Chinese,
 * without a dictionary: what is left between function characters, two to four characters long; a crude cut, for people to
 * read and for telling whether an answer takes them up. Stateless.
 */
final class TopicWords {

    private static final int MOST = 8;

    private static final Set<String> ENGLISH_STOP = Set.of(
            ("a an the and or but so if then than that this these those there here is are was were be been being am do does did"
                            + " done doing have has had having i i'm i've i'd i'll me my mine myself we our us you you're your"
                            + " yours he she it its it's they them their his her him of to in on at by for with from about into"
                            + " over up down out off as not no yes can can't could couldn't will won't would wouldn't should"
                            + " shouldn't may might must just really very too also all any some more most much many what which who"
                            + " whom how when where why because like get got getting go going gone know think feel feels felt say"
                            + " said tell told thing things bit lot well ok okay right yeah oh im don't didn't doesn't isn't wasn't"
                            + " aren't haven't hasn't that's what's there's he's she's they're still even now again always never ever"
                            + " every each other another same one two three only own ago since until before after back make made want"
                            + " wanted need keep kept come came take took give gave put let see look please thanks thank sorry hello"
                            + " hi hey bye sad happy angry scared tired awful terrible fine good bad today tomorrow yesterday tonight"
                            + " anything something nothing everything anyone someone everyone nobody honestly actually")
                    .split(" "));

    private static final Pattern ENGLISH_WORD = Pattern.compile("[a-z][a-z']{2,}");

    private static final Pattern CHINESE_STOP =
            Pattern.compile("今天|昨天|明天|昨晚|今晚|刚才|刚刚|现在|以前|以后|后来|最近|时候|什么|怎么|这样|那样|这么|那么|自己|大家|我们|你们|他们|她们|咱们"
                    + "|觉得|知道|感觉|可以|应该|可能|因为|所以|但是|可是|不过|如果|要是|虽然|还是|或者|而且|已经|一直|总是|真的|其实|只是|就是|不是|没有"
                    + "|难受|难过|伤心|生气|害怕|高兴|开心|委屈|谢谢|对不起|抱歉|再见|你好|您好"
                    + "|[的了吗呢吧啊呀嘛哦嗯我你您他她它们是在有不没就都也还又很这那个和跟与着过得地把被给让会能要想说来去到里上下么怎对真太好"
                    + "些点样之所为以但而如果因谁哪几多少再更最先别只才刚正从向往于等每当叫做吃看听问一二两三四五六七八九十百千万零年月日号]");

    private static final Pattern NUMBER = Pattern.compile("\\d+|[一二两三四五六七八九十百千万]+(?=[个天年月岁次点分块元步遍小周层楼号])");

    private TopicWords() {}

    /** At most {@value #MOST}, in order, each once. */
    static List<String> of(FoldedText folded, Language language) {
        Map<String, String> words = new LinkedHashMap<>();
        String text = folded.text();
        Matcher english = ENGLISH_WORD.matcher(text);
        while (english.find()) {
            String word = english.group().replaceFirst("'s?$", "");
            if (!ENGLISH_STOP.contains(word) && word.length() > 2) {
                words.putIfAbsent(word.replaceFirst("(?<=.{3})(ing|ed|es|s)$", ""), word);
            }
        }
        if (language == Language.ZH) {
            for (String piece : CHINESE_STOP.matcher(text).replaceAll(" ").split("[^\\u3400-\\u9fff]+")) {
                if (piece.length() >= 2 && piece.length() <= 4) {
                    words.putIfAbsent(piece, piece);
                }
            }
        }
        return new ArrayList<>(words.values()).subList(0, Math.min(MOST, words.size()));
    }

    /** Numbers weigh twice: 1 - exp(-(words + 2 numbers) / 6), in [0, 1). */
    static double specificity(FoldedText folded, List<String> topics) {
        double numbers = NUMBER.matcher(folded.text()).results().count();
        return 1 - StrictMath.exp(-(topics.size() + 2 * numbers) / 6);
    }
}
