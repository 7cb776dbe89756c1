package tongli.persona.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A step that a listener names so plainly that one could hold them to it: with an amount, a time, or the name of who
 * stands for it. What is asked, denied or wished for is no step.
 *
 * @param done whether it is said to be done, rather than to come
 * @param named how many of the three stand beside it, 1 to 3
 */
record ConcreteStep(boolean done, int named) {

    /** A deed needs one of the three; a promise needs two before it is more than a manner of speaking. */
    private static final int PROMISE_NAMES = 2;

    private static final Pattern SENTENCE = Pattern.compile("[^。！？!?；;\\n]+?(?:[。！？!?；;\\n]|\\.(?=\\s|$)|$)");

    private static final Pattern ASKS = Pattern.compile(
            "[?？]|吗|^(要不要|需要|可以|能不能)|^\\W*(shall|can|may|would|do|did|have|has|is|are|was) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIES = Pattern.compile(
            "没有?(退|办|打|法)|不能|无法|办不了|还没|如果|要是|就好了"
                    + "|\\b(not|never|if|unless|can't|cannot|couldn't|won't|haven't|hasn't|wish|isn't|wasn't)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DONE = Pattern.compile(
            "(已经?|刚刚?|现在|都|给(你|您)).{0,8}(退了|退款了|退好|退过去|打过去|打回|办好|办了|办完|提交了|转过去|原路退|发起了退款|加急了|批了|处理好)"
                    + "|退款(已经?)?(办好|办完|提交|发出|打出|通过|批)了?|(退|打|转)(回|过)去了|钱(已经?)?(退|打|转)(了|好|过去|出去|到了?[你您])"
                    + "|\\b(i've|i have|i|we've|we have|it's|it is|it has|that's|has been|refund's|refund is|refund has)( \\w+){0,2} "
                    + "(refunded|put (it|that|this|your refund|the refund)( \\w+)? through|sent (it|the|your|you)|processed|issued|released|gone through"
                    + "|approved|pushed|(paid|done) (it|this|that|you|your|the (refund|money|transfer|payment)))\\b"
                    + "|\\b(it's|it is|it has|that's|has been|refund's|refund is|refund has)( \\w+){0,2} (paid|done)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMES = Pattern.compile(
            "(我|这就|马上|现在)([^你您]|[给帮替为跟和向]您|[给帮替为跟和向]你){0,10}(去|来|给(你|您)|跟|催|查|回|打|盯|办|发|退|联系|守|负责)|前(回|给)(你|您)|(会|能|就)到(账|你|您)?"
                    + "|\\b(i'll|i will|(i'm|i am) (?!(hear|listen|feel|wonder|guess|think|hop)ing)\\w+ing|we'll|it'll|it will|you'll|going to)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AMOUNT = Pattern.compile(
            "£\\s?\\d|\\d\\s?(pounds?|quid|p\\b|元|块|圆)|(?<!\\d)\\d{3,5}(\\.\\d{1,2})?(?!\\d)(?! ?(年|号|天))"
                    + "|[一二两三四五六七八九]千[零一二两三四五六七八九十百]*(块|元)?|full amount|全额|一分不少",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile(
            "(周|星期|礼拜)[一二三四五六日天]|[一二三四五六七八九十\\d]+\\s?(点|号|日|分钟|小时)|明天|后天|今天|今晚|下班前|月底|当天"
                    + "|\\b((mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|this (morning|afternoon|evening)"
                    + "|\\d+(st|nd|rd|th)|by \\w+( o'clock)?|at \\w+ (o'clock|am|pm)|\\d{1,2}([:.]\\d\\d)? ?(am|pm)|noon"
                    + "|(in|within) \\w+ (minutes?|hours?))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("我(是|叫|姓)(?!说|想|来|在|怕|不|真|这|今|昨|前|刚|才)\\p{IsHan}{1,3}|工号|分机|直线|找我|我的名字"
                    + "|\\b(?i:i'm|i am|my name's|my name is|this is|it's|ask for) "
                    + "(?!(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(January|February|March|April|May|June|July|August|September|October|November|December)\\b)"
                    + "\\p{Lu}\\p{Ll}+"
                    + "|\\b(?i:ext|extension|direct line|my number)\\b");

    /** A sentence of what the other has been through. */
    private static final Pattern OF_THEM = Pattern.compile("[你您]|\\byou", Pattern.CASE_INSENSITIVE);

    /**
     * The step in a text; empty if it names none that one could hold them to. An amount or a time counts in the sentence
     * of the step or right behind it, a name wherever one gives it.
     */
    static Optional<ConcreteStep> in(String text) {
        boolean done = false;
        boolean comes = false;
        boolean follows = false;
        StringBuilder stated = new StringBuilder();
        StringBuilder step = new StringBuilder();
        Matcher sentences = SENTENCE.matcher(text.replace('’', '\''));
        while (sentences.find()) {
            String sentence = sentences.group().strip();
            if (ASKS.matcher(sentence).find() || DENIES.matcher(sentence).find()) {
                follows = false;
                continue;
            }
            boolean deed = DONE.matcher(sentence).find();
            boolean promise = COMES.matcher(sentence).find();
            if (deed || promise || (follows && !OF_THEM.matcher(sentence).find())) {
                step.append(sentence).append('\n');
            }
            stated.append(sentence).append('\n');
            done |= deed;
            comes |= promise;
            follows = deed || promise;
        }
        int named = NAME.matcher(stated).find() ? 1 : 0;
        for (Pattern thing : List.of(AMOUNT, TIME)) {
            named += thing.matcher(step).find() ? 1 : 0;
        }
        int needed = done ? 1 : PROMISE_NAMES;
        return (done || comes) && named >= needed ? Optional.of(new ConcreteStep(done, named)) : Optional.empty();
    }
}
