package tongli.coaching;

import java.util.Optional;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.Span;
import tongli.understanding.WordNotes;

/**
 * How the other's line is meant to be met, where that matters more than what was wrong with the reply: a joke, a closed
 * door, good news. Stateless.
 */
final class Tone {

    private static final Pattern GOOD_NEWS = Pattern.compile(
            "(?<!没|没能|不|未|差点|要是|如果|同事|他|她|人家|别人|室友)(考上了|考过了|录取了|过了面试|升职了|转正了|怀上了|要结婚了|拿到.{0,6}(offer|奖|证|通知书)|中奖了|成功了|找到工作了|出院了|治好了)"
                    + "|(?<!n't |not |never |nearly |almost |he |she |they )\\b(got (the|a|my) (job|place|offer|keys)|passed my|i passed|(?<=\\bi )got in(to)?\\b|got engaged"
                    + "|we're getting married|got promoted|i'm pregnant|all clear)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern THANKS = Pattern.compile(
            "^(嗯)?(，)?(谢谢|多谢|谢了).{0,12}$|^(thanks?|thank you|cheers|ta)\\b.{0,40}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SORRY = Pattern.compile(
            "(对不起|不好意思|抱歉).{0,6}(啰嗦|说(多|乱)|打扰|耽误)|^.{0,2}我(又)?(啰嗦|说多)了|\\bsorry\\b.{0,12}\\b(rambling|going on|moaning|bothering|to bother|ranting|whingeing)",
            Pattern.CASE_INSENSITIVE);
    /** A loss that outweighs any order. */
    private static final Pattern LOSS = Pattern.compile(
            "(爸|妈|父|母|爷|奶|老伴|丈夫|妻|儿子|女儿|孩子|他|她|人).{0,3}(走了|没了)|去世|过世|火化|丧事|墓|癌|抢救|病危|离婚"
                    + "|\\b(died|passed away|(he|she)'s gone|funeral|grave|cancer|hospice|miscarr\\w+|widow\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BLAME = Pattern.compile(
            "我(真|就是|太|好|实在)?(是)?(个)?(没用|废物|废|蠢|笨|不孝|差劲|失败|活该|不配|该死|没出息|自私)|怪我|怪自己|(我)?恨(我)?自己|是我(的错|害|不好)|我真不是(人|东西)|我(对不起|害了)"
                    + "|\\b(my (own )?fault|i hate myself|i(.m| am)( such| just| so){0,6}( an?| the)? ?(idiot|useless|failure|loser|stupid|pathetic|selfish|coward|fraud|weak|disgusting|worthless|terrible|horrible|bad)"
                    + "|i failed|i blame myself|i let (him|her|them|everyone|everybody) down|i('m| am) (so )?ashamed)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ANGRY = Pattern.compile(
            "滚|闭嘴|你懂(什么|个屁|啥)|有病|烦死了|别烦我|骗子|少来|装什么"
                    + "|\\b(piss off|fuck|shut up|bugger off|get lost|you('re| are) (useless|an idiot|a joke)|you don't know anything|leave me alone|sod off)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern JOKE = Pattern.compile(
            "哈哈|嘿嘿|笑死|开个玩笑|狗头|\\b(haha\\w*|ha|lol|lmao|just kidding|only joking)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern GUARDED = Pattern.compile(
            "还行|还好|就那样|没事|没什么|没啥|不想说|不说了|算了|不提|别问|不用(管|麻烦)|不麻烦|随便|无所谓|老样子|凑合|一般|就这样|^嗯+$|^哦+$|先这样"
                    + "|\\b(fine|never ?mind|not much|same old|nothing|whatever|forget it|can't complain|dunno|how are you|leave it|don't want to talk)\\b"
                    + "|^anyway\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKED = Pattern.compile(
            "((你|您).{0,16}(吧|吗|不|呢|没|么)|我是不是.{0,12}(吗|啊|了)?|是不是我.{0,12})[?？]$"
                    // a yes-or-no question, or a tag, that names the speaker or the listener
                    + "|(^|[.?!,]\\s*)((am|is|are|was|were|do|does|did|have|has|will|would|can|could|should)(n't)?\\b[^.?!]*\\b(i|me|you)\\b[^.?!]*)\\?$",
            Pattern.CASE_INSENSITIVE);
    private static final int BARE = 3;

    private Tone() {}

    /** The kind of wording that fits the line, whatever the reply was; empty for a line that simply tells. */
    static Optional<Need> of(Language language, String line, boolean service) {
        String said = line.strip();
        boolean heavy = WordNotes.isHeavy(language, said);
        if (service) {
            return LOSS.matcher(said).find() ? Optional.of(Need.SERVICE_LOSS) : Optional.empty();
        }
        if (BLAME.matcher(said).find()) {
            return Optional.of(Need.NO_VERDICT);
        }
        if (ANGRY.matcher(said).find()) {
            return Optional.of(Need.ANGER_RECEIVED);
        }
        if (GOOD_NEWS.matcher(said).find()) {
            return Optional.of(Need.SHARED_GLADNESS);
        }
        if (THANKS.matcher(said).matches()) {
            return Optional.of(Need.THANKS_MET);
        }
        if (SORRY.matcher(said).find()) {
            return Optional.of(Need.LEAVE_TO_TALK);
        }
        if (ASKED.matcher(said).find()) {
            return Optional.of(Need.STRAIGHT_ANSWER);
        }
        if (isGuarded(said)) {
            return Optional.of(Need.DOOR_LEFT_OPEN);
        }
        return !heavy && JOKE.matcher(said).find() ? Optional.of(Need.LIGHTNESS) : Optional.empty();
    }

    /** Every clause shuts the door, or is next to nothing: "Never mind. It's fine." */
    private static boolean isGuarded(String said) {
        boolean shut = false;
        for (Span span : WordNotes.clauses(said)) {
            String clause = span.of(said).strip();
            boolean shuts = GUARDED.matcher(clause).find();
            if (!shuts && clause.length() > BARE) {
                return false;
            }
            shut |= shuts;
        }
        return shut;
    }
}
