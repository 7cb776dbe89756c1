package tongli.coaching;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.understanding.WordNotes;

/**
 * What a line carries that a wording may presuppose: nobody "felt torn" because nobody rang back. A wording of
 * {@code wordings-{zh,en}.txt} names behind its need what the line must carry; one that names nothing fits any line.
 */
enum Carried implements Coded {
    /** Something weighs: a loss, shame, fear, being alone with it. */
    HEAVY,
    /** They tell of something they did, left undone or chose, so that it can be judged. */
    ACT,
    /** Something is not known yet: an answer, a result, what comes next. */
    OPEN,
    /** The learner has spoken before: then what went wrong may be a turn that stands, and may be owned. */
    EARLIER;

    private static final String PERSON_ZH =
            "(爸|妈|爹|娘|父|母|爷|奶(?!茶|粉|油)|外婆|外公|姥|哥|弟|姐|妹|叔|姑|舅|姨|伯|婶|公公|婆婆|岳|嫂|老公|老婆|丈夫|妻子|老伴|爱人|媳妇|对象"
                    + "|男友|女友|男朋友|女朋友|前任|儿子|女儿|闺女|孩子|娃|朋友|同学|同事|室友|舍友|老师|领导|老板|主管|经理|上司|邻居|房东|人|他|她|你|您|谁|公司|单位)";
    /** Whom or what it is a loss to lose. */
    private static final String LOST_ZH = "(" + PERSON_ZH + "|狗|猫|工作|钱|机会)";

    /** What sounds like a loss and is none. */
    private static final Pattern FIGURE_ZH = Pattern.compile(
            "[热冷冻笑累困饿渴气烦吓急羞忙馋疼痛酸撑闷美乐甜丑吵臭咸辣堵尬萌帅香穷卷晒挤慕聊爱紧]死(我)?了|哭笑不得|笑哭|哭穷|先走了" + "|(?<!" + LOST_ZH + ".{0,3})没了");

    private static final Pattern FIGURE_EN =
            Pattern.compile("\\bgone (to|out|home|back|for|up|down|on|off|in|into|round|well|shopping|swimming)\\b");
    private static final Pattern LOSS_ZH =
            Pattern.compile("死了|去世|裁了|倒闭|分手|离婚|流产|确诊|手术|住院|哭|睡不着|没考上|落榜" + "|" + LOST_ZH + ".{0,3}(没了|走了|丢了)");
    private static final Pattern LOSS_EN = Pattern.compile(
            "\\b(died|dead|death|left me|broke (it off|up)|divorc\\w*|miscarr\\w*|cancer|chemo|lump|hospital|funeral|redundant|sacked|fired"
                    + "|gone|lost(?! (my|the) (umbrella|keys|match|game|way))"
                    + "|failed|cried|crying|shaking|can'?t (sleep|eat)|on my own)\\b");

    /** What was done to the speaker: whoever tells of that is never told that it may have been their doing. */
    private static final Pattern HARMED_ZH =
            Pattern.compile("(打|骂|吼|骗|瞒|扔|推|踢|踹|掐|摸|甩|吓|侵犯|欺负|威胁|羞辱|跟踪|强暴|伤害)(了|过|着)?我|我.{0,8}[被挨遭]");

    private static final Pattern HARMED_EN = Pattern.compile(
            "\\b((hit|hits|hitting|beats?|beaten|slapped|punched|kicked|pushed|grabbed|touched|groped|raped|hurts?|assaulted|abused|bullied|threatened|robbed|stalked)"
                    + "|cheated on|lied to|(yell|shout|scream|snap)(s|ed|ing)? at) me\\b"
                    + "|\\bi('m| am|'ve been| was| got| get|'d been)( being)? (hit|beaten|slapped|punched|kicked|pushed|groped|raped|assaulted|abused|bullied|threatened|robbed|mugged)\\b");
    private static final Pattern OWN_ACT_ZH = Pattern.compile(
            // nobody else between the speaker and the deed, unless it is done to them
            "我(?!们)([对跟把向冲朝](我|他|她)?" + PERSON_ZH + "|(?!" + PERSON_ZH + ")[^，。！？,.!?；;\\s]){0,8}?"
                    + "(没(去|说|接|回|管|拦|告诉|敢|做)|[骂吼骗瞒签扔删辞]|答应|拒绝|打了(?!个|电话|车|针|卡|饭|球|折|疫苗)|走了|挂了|推了|不该|本来(该|应该)|早该|决定)");
    private static final Pattern OWN_ACT_EN = Pattern.compile(
            "\\bi (did|didn't|told|never told|shouted|yelled|snapped|lied|walked (out|off|away|past)|should(n't)?|could(n't)? have|quit|signed"
                    + "|sent|chose|decided|hung up|ignored|pretended|put off|missed|forgot|haven't told|said (no|yes|i))\\b");

    private static final Pattern UNKNOWN_ZH =
            Pattern.compile("不知道|会不会|怎么办|能不能|要是|万一|还没(出|有结果|消息|回)|等(结果|通知|消息|电话)|明天|下周|下个月|(?<![恐哪可不])怕(?!是)");
    private static final Pattern UNKNOWN_EN = Pattern.compile(
            "\\b(don't know|what if|whether|waiting (for|on)|results?|tomorrow|next (week|month|year)|might|scared|afraid|going to happen|hope(?! (you|your)\\b))\\b");

    /** Everything that a line carries, {@link #EARLIER} aside: that is for the talk before it to say. */
    static Set<Carried> by(Language language, String line) {
        boolean zh = language == Language.ZH;
        String folded = line.replaceAll("[‘’]", "'").toLowerCase(Locale.ROOT);
        String meant = (zh ? FIGURE_ZH : FIGURE_EN).matcher(folded).replaceAll(" ");
        Set<Carried> carried = EnumSet.noneOf(Carried.class);
        if (WordNotes.isHeavy(language, meant)
                || (zh ? LOSS_ZH : LOSS_EN).matcher(meant).find()) {
            carried.add(HEAVY);
        }
        if ((zh ? OWN_ACT_ZH : OWN_ACT_EN).matcher(meant).find()
                && !(zh ? HARMED_ZH : HARMED_EN).matcher(meant).find()) {
            carried.add(ACT);
        }
        if ((zh ? UNKNOWN_ZH : UNKNOWN_EN).matcher(meant).find()) {
            carried.add(OPEN);
        }
        return carried;
    }
}
