package tongli.persona.engine;

import java.util.Locale;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.persona.QuestionMark;

/**
 * How a line asks, by its form alone: chat drops question marks, and what may answer a question depends on its form.
 */
enum QuestionForm {
    NONE,
    /** Wants a yes or a no. */
    YES_NO,
    /** "…, right?", "……，对吧？": a statement put for assent, which asks for no knowledge. */
    TAG,
    /** Wants a thing: who, where, how many, what for. */
    WH;

    private static final Pattern YES_NO_ZH =
            Pattern.compile("(吗|没|没有|么)[啊呀呢的]?[？?。…!！~]*$|是不是|有没有|([\\p{IsHan}&&[^不]])不\\2|可不可以|愿不愿意");
    private static final Pattern WH_ZH = Pattern.compile("什么|谁|哪|怎么|为啥|咋|几(点|号|天|个|次|岁|分)|多少|多久|多大|干嘛|啥");
    private static final Pattern NO_WH_ZH = Pattern.compile("没(什么|啥|怎么)|(什么|谁|哪儿?|怎么|多少|啥)(都|也)|不管|无论|怎么(办)?[，,]");
    private static final String OPENERS =
            "^(so|and|but|then|ok|okay|anyway|well|oh|hey|sorry|love|\\p{L}{2,20}(?=,))?[ ,.]*";
    private static final Pattern YES_NO_EN = Pattern.compile(OPENERS
            + "(do|does|did|is|are|was|were|have|has|had|can|could|will|would|shall|should|am|may"
            + "|don't|didn't|isn't|aren't|wasn't|weren't|haven't|can't|won't)"
            + " (i|you|he|she|it|they|we|there|that|this|your|his|her|the|my|anyone|anybody)\\b.*");
    private static final Pattern WH_EN = Pattern.compile(OPENERS
            + "(what|where|when|who|why|how|which)('s|'re|'d|’s| (is|are|was|were|did|do|does|have|has|had|would|could|will"
            + "|can|many|much|long|old|far|come|about|made|happened|time|day|kind|bit))\\b.*");

    private static final Pattern TAGGED = Pattern.compile(
            "[，, ](对吗|对吧|对不对|是吗|是吧|是不是|没错吧)[啊呀]?[？?。]*$|, ?(right|yeah|no|eh|is it|was it)[?.]*$"
                    + "|^(?!.*\\b(why|what|how|when|where|who)\\b).*[, ]"
                    + "(isn't|aren't|wasn't|weren't|don't|doesn't|didn't|haven't|hasn't|can't|won't) (it|you|he|she|they|that)[?.]*$");

    /** Whether a yes or a no would answer it. */
    boolean wantsYesOrNo() {
        return this == YES_NO || this == TAG;
    }

    /** @param clause one clause or sentence */
    static QuestionForm of(String clause, Language language) {
        String text = clause.strip();
        if (TAGGED.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\'')).find()) {
            return TAG;
        }
        boolean marked = QuestionMark.ends(text);
        if (language == Language.ZH) {
            if (YES_NO_ZH.matcher(text).find()) {
                return YES_NO;
            }
            boolean wh = WH_ZH.matcher(text).find() && !NO_WH_ZH.matcher(text).find();
            return wh ? WH : marked ? YES_NO : NONE;
        }
        String folded = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (WH_EN.matcher(folded).matches()) {
            return WH;
        }
        return marked || YES_NO_EN.matcher(folded).matches() ? YES_NO : NONE;
    }
}
