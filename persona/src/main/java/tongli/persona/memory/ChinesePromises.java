package tongli.persona.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.persona.memory.Promises.Found;

/**
 * Promises in Chinese: 我 and a sign that it is to come (会, 一定, 明天, 下次 …) before a deed from a list; or 我不会再, 我保证不 before
 * what is to stop. Questions, conditions, hedges, reports of others' words and the past are none.
 */
final class ChinesePromises {

    private static final Pattern SENTENCE = Pattern.compile("[^。！？!?；;\\n…]+[。！？!?；;\\n…]*");
    private static final Pattern CLAUSE = Pattern.compile("[^，,、：:\\s]+");
    /** What stands in quotes was said by, or for, somebody else. */
    private static final Pattern QUOTED = Pattern.compile("[“\"「『‘][^”\"」』’]*[”\"」』’]?");

    private static final Pattern NO_PROMISE = Pattern.compile(
            "[?？]|[吗么嘛](?![\\p{IsHan}])|好不好|行不行|要不要|是不是|会不会|能不能|可不可以|如果|要是|假如|假设|万一|除非|只要|的话(?=[，,。]|$)|换[成了作]?我|不然|否则"
                    + "|可能|也许|或许|大概|应该会|说不定|恐怕|怕我|尽量|争取|试着|我想我|希望|本来|早知道|以前|昨天|前天|上次|上回|当时|那时|小时候|从前|曾经|刚才|咱|我们");
    /** Before this, the words to come are another's. */
    private static final Pattern REPORTED = Pattern.compile("(?<!跟你|和你|实|真|老实|明)(说|讲|问|想|以为|觉得|回|喊|写|告诉我|保证)(的是|过)?$");

    /** Of these, a deed is still to come … */
    private static final String TO_COME =
            "明天|后天|明早|明晚|今晚|晚上|待会儿?|等会儿?|等下|一会儿?|回头|改天|下次|下回|下周|下个?月|下个?星期|过[两几]天|这?周末|以后|之后|今后|从今天起|从现在起";
    /** … and these may mean one that is done on the spot, or was. */
    private static final String NEAR = "今天|早上|中午|下午|马上|这就|现在|立刻|尽快";

    private static final String WEEKDAY = "(?<!上)(?:这|下个?)?(?:周|星期|礼拜)[一二三四五六日天]";
    private static final String LEAD = "(?:那|好|行|嗯|哎|放心|真的|没事|对不起|抱歉|你放心|您放心|就|所以|其实|反正|而且|然后)*";
    private static final String TIMES = "(?:" + WEEKDAY + "|" + TO_COME + "|" + NEAR + ")";
    private static final String FIRM = "(?:一定会?|肯定会?|答应[你您]会?|向[你您]保证会?|保证会?|会)";
    private static final String ADVERB = "(?:再|都|先|也|一直|好好|亲自|尽快|准时|按时|陆续|偷偷|帮[你您])*";

    /** What one can be held to. Short of 去 and 来, which hold their verb, each is a deed towards somebody. */
    private static final String DEED = "(?:(?:去|来)?(?:"
            + "问(?:问|一下)?[你您他她医老那这]|打(?:个)?电话|打给[你您]|打过来|打过去|回(?:你|您|复|个?电话|个?消息|个?信)|发(?:给|个|条|消息|信息)|联系|通知[你您]"
            + "|带(?:着|上|点|些|个|一|[你您])|给[你您你们他她](?:打|发|带|寄|送|做|买|留|写|转|回|查|说|讲|拿|煮|炖|熬|烧|包|办|补|换|存|留)|给.{1,4}打电话"
            + "|陪(?:着|你|您)|帮(?:你|您|忙|着)|看(?:看)?[你您]|接[你您]|送[你您]|找(?:你|您|人|他|她|老|主|校|领|洪|医|财)"
            + "|寄(?:给|过|回)|还(?:给)?[你您]|请[你您](?:吃|喝|看)|记(?:得|住|下)|保密|守着[你您]?|盯着?(?:这|着|你|您|财|物|进|住)|催(?:一|财|物|他|她|快|仓)|跟进|查(?:一|清|查|你|您)"
            + "|等(?:着)?[你您]|留(?:着|饭|盏|个|给)|做(?:饭给|给|顿)|洗碗|收拾|改(?:过|掉|了这)|听[你您](?:说|讲|把)|告诉[你您](?:一声|结果|进展|情况|消息)"
            + "))";
    /** What one can be asked to leave off. */
    private static final String LEFT_OFF =
            "(?:催|逼|问|说|讲|提|打断|骂|凶|吼|忘|迟到|劝|替[你您]|抢|瞒|骗|笑|躲|拖|敷衍|告诉|往外|跟.{1,4}[说讲]|让[你您])";

    private static final Pattern PROMISE = Pattern.compile("^" + LEAD + "(?:(?<t1>" + TIMES + ")?我(?:" + TIMES
            + ")*(?<firm>" + FIRM + ")?(?:" + TIMES + ")*(?<deed>" + ADVERB + DEED + ".*))$");
    private static final Pattern COMES = Pattern.compile(WEEKDAY + "|" + TO_COME);
    private static final Pattern LEAVES_OFF = Pattern.compile("^" + LEAD + "(?:" + TIMES + ")?我(?:" + TIMES
            + ")?(?<not>(?:一定|肯定|绝对|保证|答应[你您])*(?:不会再|再也不会|再也不|绝不会?再?|不再|不会|不)(?:" + ADVERB + "))(?<what>" + LEFT_OFF
            + ".*)$");
    /** 我不说 is a state; 我不会再说, 我保证不说 are promises … */
    private static final Pattern FIRMLY_NOT = Pattern.compile("再|绝|保证|答应");
    /** … and 不会 alone is one where it cannot mean that they don't know how: 不会说话 is none. */
    private static final Pattern WILL_NOT = Pattern.compile("^不会(?:告诉|往外|[骗瞒催逼笑][你您]|[说讲]出去|跟.{1,4}[说讲]|忘|让[你您]|拖)");

    private static final Pattern PAST = Pattern.compile("了(?!解)|过(?!来|去|两|几)|着呢|正在|已经|刚");
    private static final Pattern REMEMBERS = Pattern.compile("^记");
    private static final Pattern TAIL = Pattern.compile("(?:的|啊|呀|哦|噢|喔|哈|啦|哒|嗷|滴|嘞|呗|好了|就是)+$");

    private ChinesePromises() {}

    static List<Found> in(String words) {
        List<Found> found = new ArrayList<>();
        Matcher sentences = SENTENCE.matcher(QUOTED.matcher(words).replaceAll("，"));
        while (sentences.find()) {
            String sentence = sentences.group();
            if (NO_PROMISE.matcher(sentence).find()) {
                continue;
            }
            String before = "";
            Matcher clauses = CLAUSE.matcher(sentence.replaceAll("[。！；;…!]+$", ""));
            while (clauses.find()) {
                String clause = clauses.group();
                if (!REPORTED.matcher(before).find()) {
                    promise(clause)
                            .flatMap(said -> PromiseWords.checked(clause, said, Language.ZH))
                            .ifPresent(found::add);
                }
                before = clause;
            }
        }
        return found;
    }

    private static Optional<String> promise(String clause) {
        if (clause.endsWith("吧")) {
            return Optional.empty(); // an offer
        }
        Matcher leaves = LEAVES_OFF.matcher(clause);
        if (leaves.matches()) {
            String said = leaves.group("not")
                    + TAIL.matcher(leaves.group("what").replaceAll("了$", "")).replaceAll("");
            String plain = said.replaceAll("^(?:一定|肯定|绝对|保证|答应[你您])+", "");
            boolean firm = FIRMLY_NOT.matcher(leaves.group("not")).find()
                    || WILL_NOT.matcher(plain).find();
            return firm && !PAST.matcher(plain).find() ? Optional.of(turned(plain)) : Optional.empty();
        }
        Matcher does = PROMISE.matcher(clause);
        if (!does.matches()) {
            return Optional.empty();
        }
        String deed = TAIL.matcher(does.group("deed")).replaceAll("");
        String before = clause.substring(0, does.start("deed"));
        boolean toCome = does.group("firm") != null
                || (COMES.matcher(before).find() && !REMEMBERS.matcher(deed).find());
        String day = clause.replaceAll(".*?(" + WEEKDAY + ").*", "$1");
        String kept = day.equals(clause) || deed.contains(day) ? "" : day;
        return toCome && !PAST.matcher(deed).find() ? Optional.of(turned(kept + "会" + deed)) : Optional.empty();
    }

    /** The same from the other's side. */
    private static String turned(String words) {
        StringBuilder turned = new StringBuilder();
        for (char sign : words.toCharArray()) {
            turned.append(
                    switch (sign) {
                        case '我' -> '你';
                        case '你', '您' -> '我';
                        default -> sign;
                    });
        }
        return turned.toString();
    }
}
