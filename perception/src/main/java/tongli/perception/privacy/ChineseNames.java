package tongli.perception.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.perception.words.Word;
import tongli.perception.words.Words;

/**
 * Names of persons in Chinese talk: a family name with a title (张老师), after 老 or 小, after a cue (我叫, 姓名：, 我室友), or with a given name
 * of usual signs where words end. Chinese marks no names, so a family name that is a word too (高, 白, 方) is left alone without more.
 */
final class ChineseNames {
    private static final String HAN = "[\\u4e00-\\u9fa5]";
    private static final String SURNAME = "(?:" + NameList.oneOf(NameList.words("surnames-double-zh.txt")) + "|["
            + NameList.signs("surnames-zh.txt") + "])";
    private static final String GIVEN = "[" + NameList.signs("given-zh.txt") + "]";
    private static final String TITLE = NameList.oneOf(NameList.words("titles-zh.txt"));
    /** Of no other word after 老 or 小. */
    private static final String USUAL = "[张王李赵刘陈杨吴周徐孙朱胡郭何林罗郑梁谢宋唐许邓韩冯曹彭曾萧蔡潘袁董余叶蒋杜苏魏吕丁沈姚卢傅钟姜崔谭廖范汪陆贾薛]";

    private static final String KIN =
            "(?:妈|爸|姐|妹|哥|弟|奶奶|爷爷|外婆|外公|姥姥|姥爷|老公|老婆|爱人|闺女|亲戚|哥们|姐们|主管|班主任|班长|组长|店长|医生|护士|教练|丈夫|妻子|儿子|女儿|孩子|孙子|孙女|男朋友|女朋友|对象|前任|朋友|闺蜜|兄弟|室友|同桌|同学|同事|领导|老板|老师|导师|邻居|学生|患者|病人|客户|徒弟)";
    private static final String END = "(?=[^\\u4e00-\\u9fa5]|$|[说跟和给把被让在又也就还没不是的替下这那，]|最|今|昨|常|一|半)";

    /** Titles and kin that a sign before makes another word of: 由于老师, 课程老师, 资金经理. */
    private static final String NOT_AFTER =
            "(?<![谢感道多](?=谢)|明(?=白)|[由对关至属位处等](?=于)|[对地双校男女官](?=方)|[课工过进](?=程)|[主前现责信班](?=任)|[资基现奖黄](?=金)|保(?=安)|园(?=林)|健(?=康)|空(?=白)|历(?=史)|提(?=高)|面(?=包)|开(?=单)|简(?=单))";

    private static final List<Pattern> CUES = List.of(
            Pattern.compile("(?:我|他|她|本人|名字|大名|小名|[人名]|" + KIN + ")叫(?:做)?(?<it>" + SURNAME + HAN
                    + "{1,2})(?=[^\\u4e00-\\u9fa5]|$)"),
            Pattern.compile("(?:姓名|联系人|收件人|收货人|寄件人|患者|病人|学生|本人)[:：\\s]*(?<it>" + SURNAME + HAN
                    + "{1,2})(?=[^\\u4e00-\\u9fa5]|$)"),
            Pattern.compile("(?:大名|本名|真名|学名|笔名|化名)(?:是|叫)?(?<it>" + SURNAME + HAN + "{1,2})(?=[^\\u4e00-\\u9fa5]|$)"),
            Pattern.compile("(?:小名|乳名|外号|昵称)(?:是|叫)?(?<it>" + HAN + "{2,3})(?=[^\\u4e00-\\u9fa5]|$)"),
            Pattern.compile("(?:^|(?<=[，。！？和跟]))(?<it>阿(?![姨叔伯公婆爸妈哥姐弟妹拉里])" + HAN + ")(?=[说跟和把给，也又就还没不])"),
            Pattern.compile("我是(?<it>" + SURNAME + GIVEN + "{1,2})(?=[^\\u4e00-\\u9fa5]|$)"),
            Pattern.compile("叫我(?<it>(?:阿|小|老)(?![心声时点看说])" + HAN + ")(?=[吧就好行，。！]|$)"),
            Pattern.compile("(?:我|他|她|你|您)姓(?<it>" + SURNAME + ")(?=[^\\u4e00-\\u9fa5]|$)"),
            Pattern.compile("(?:我|他|她|最好的|" + KIN + ")" + KIN + "(?<it>" + SURNAME + GIVEN + "{1,2})" + END),
            Pattern.compile("(?:^|(?<=[，。！？\\s]))" + KIN + "(?<it>" + SURNAME + HAN + "{1,2})(?=[替说跟给把让，。又也没最])"));

    private static final Pattern TITLED = Pattern.compile(NOT_AFTER + "(?<it>(?![车连管成常安包和])" + SURNAME + "(?:(?:"
            + GIVEN + "{1,2})?" + TITLE + "|总(?![是会算想觉要有共之得能在统理结体数额分价])))");
    private static final Pattern FAMILIAR =
            Pattern.compile("(?<![大中幼年月])(?<it>(?:老|小)" + USUAL + ")(?![子末同务多梅苏王周天八列久])");
    private static final Pattern BARE = Pattern.compile("(?=(?<it>(?![车连管段成常安包和])" + SURNAME + GIVEN + "{1,2}))");
    /** What follows or precedes a person sooner than a thing. */
    private static final Pattern BEFORE =
            Pattern.compile("(?:^|[，。！？：、“\\s]|[和跟与给被让把找问替陪等叫是]|昨天|昨晚|今天|后来|可是|但是|我是|您好)$");

    private static final Pattern AFTER =
            Pattern.compile("^(?:$|[，。、！？：”\\s]|[说跟和与把被让给又也还就没不走来去今昨吵住哭笑在是喝吃打发问想]|明天|您|你|下个|半夜|常常|一直|一回|这次|一起)");

    /** How far a neighbour is looked for; the ends of it are read as the ends of the text. */
    private static final int NEAR = 4;

    private static final Set<String> PUBLIC = NameList.words("public-zh.txt");

    private ChineseNames() {}

    static void find(String text, List<PersonalSpan> found) {
        if (text.chars().noneMatch(sign -> sign >= 0x4e00 && sign <= 0x9fa5)) {
            return;
        }
        CUES.forEach(cue -> all(cue, text, found));
        all(TITLED, text, found);
        all(FAMILIAR, text, found);
        bare(text, found);
    }

    private static void all(Pattern pattern, String text, List<PersonalSpan> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            add(text, matcher.start("it"), matcher.end("it"), found);
        }
    }

    private static void bare(String text, List<PersonalSpan> found) {
        Matcher matcher = BARE.matcher(text);
        Set<Integer> ends = new HashSet<>();
        Set<String> words = new HashSet<>();
        boolean cut = false;
        while (matcher.find()) {
            if (!cut) {
                for (Word word : Words.of(text, Language.ZH)) {
                    ends.add(word.span().start());
                    ends.add(word.span().end());
                    words.add(word.span().of(text));
                }
                cut = true;
            }
            int start = matcher.start("it");
            for (int end = matcher.end("it"); end >= start + 2; end--) {
                if (ends.contains(start)
                        && ends.contains(end)
                        && !words.contains(text.substring(start, end))
                        && isAmong(text, start, end)) {
                    add(text, start, end, found);
                    break;
                }
            }
        }
    }

    /** Of two given names one neighbour is enough; a single one is too often a word. */
    private static boolean isAmong(String text, int start, int end) {
        boolean before =
                BEFORE.matcher(text.substring(Math.max(0, start - NEAR), start)).find();
        boolean after = AFTER.matcher(text.substring(end, Math.min(text.length(), end + NEAR)))
                .find();
        return end - start > 2 ? before || after : before && after;
    }

    private static void add(String text, int start, int end, List<PersonalSpan> found) {
        if (!PUBLIC.contains(text.substring(start, end))) {
            found.add(new PersonalSpan(PersonalKind.NAME, start, end));
        }
    }
}
