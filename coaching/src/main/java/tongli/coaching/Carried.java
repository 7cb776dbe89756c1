package tongli.coaching;

import java.util.EnumSet;
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
    OPEN;

    private static final Pattern LOSS = Pattern.compile(
            "死了|没了|走了|去世|丢了|裁了|倒闭|分手|离婚|流产|确诊|手术|住院|哭|睡不着|没考上|落榜"
                    + "|\\b(died|dead|death|gone|lost|left me|broke (it off|up)|divorc\\w*|miscarr\\w*|cancer|chemo|lump|hospital|funeral|redundant|sacked|fired"
                    + "|failed|cried|crying|shaking|can't (sleep|eat)|on my own)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN_ACT = Pattern.compile(
            "我.{0,8}(没(去|说|接|回|管|拦|告诉|敢|做)|骂|吼|骗|瞒|装|签|扔|删|答应|拒绝|辞|打了|走了|挂了|推了|躲|不该|本来(该|应该)|早该|选|决定)"
                    + "|\\bi (did|didn't|told|never told|left|shouted|yelled|snapped|lied|walked (out|off|away|past)|should(n't)?|could(n't)? have|quit|signed"
                    + "|sent|chose|decided|hung up|ignored|hid|pretended|let|ate|put off|missed|forgot|haven't told|said (no|yes|i))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNKNOWN = Pattern.compile(
            "不知道|会不会|怎么办|能不能|要是|万一|还没(出|有结果|消息|回)|等(结果|通知|消息|电话)|明天|下周|下个月|怕"
                    + "|\\b(don't know|what if|whether|waiting (for|on)|results?|tomorrow|next (week|month|year)|might|scared|afraid|going to happen|hope)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Everything that a line carries. */
    static Set<Carried> by(Language language, String line) {
        Set<Carried> carried = EnumSet.noneOf(Carried.class);
        if (WordNotes.isHeavy(language, line) || LOSS.matcher(line).find()) {
            carried.add(HEAVY);
        }
        if (OWN_ACT.matcher(line).find()) {
            carried.add(ACT);
        }
        if (UNKNOWN.matcher(line).find()) {
            carried.add(OPEN);
        }
        return carried;
    }
}
