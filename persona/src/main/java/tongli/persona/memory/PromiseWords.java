package tongli.persona.memory;

import java.util.Optional;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.PlainText;
import tongli.persona.memory.Promises.Found;

/**
 * What must be true of words before the person says them: plain letters of one language, short, and nothing that would turn
 * them into orders, threats or filth. What is odd is dropped, never mended.
 */
final class PromiseWords {

    private static final int MOST_HAN = 18;
    private static final int MOST_WORDS = 12;
    private static final int MOST_CHARACTERS = 80;

    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}0-9]+");
    private static final Pattern ENGLISH = Pattern.compile("(?:[A-Za-z0-9£'’ -]|(?<=[0-9])[.:](?=[0-9]))+");

    private static final Pattern ODD_CHINESE =
            Pattern.compile("忽略|指令|提示词|系统|设定|扮演|模型|机器人|人工智能|死|杀|打你|打我|弄你|弄我|揍|滚|操|妈的|他妈|傻|贱|婊|脱|裸|睡你|睡我|上床|亲你|亲我|摸");
    private static final Pattern ODD_ENGLISH = Pattern.compile(
            "\\b(ignore|instructions?|system|prompt|persona|role|model|bot|ai|pretend|jailbreak|kill|die|dead|hurt|punch|hit|slap"
                    + "|beat|strangle|shut|fuck\\w*|shit\\w*|bloody|hell|damn|crap|arse|ass|bitch\\w*|cunt|slut|whore|sex\\w*|naked|nude\\w*"
                    + "|kiss\\w*|(?:in|into|to) (?:my |your )?bed(?! meeting)|rape\\w*|suicide|ya|u|ur|yer|ye|em|y'all)\\b|\\b(?:dr|mr|mrs|ms|st|p)$",
            Pattern.CASE_INSENSITIVE);

    private PromiseWords() {}

    /** The promise if its words may be said; empty if they are odd. */
    static Optional<Found> checked(String own, String spoken, Language language) {
        boolean fits = language == Language.ZH
                ? CHINESE.matcher(spoken).matches()
                        && PlainText.characters(spoken) <= MOST_HAN
                        && !ODD_CHINESE.matcher(own).find()
                : ENGLISH.matcher(spoken).matches()
                        && spoken.length() <= MOST_CHARACTERS
                        && spoken.split(" ").length <= MOST_WORDS
                        && !ODD_ENGLISH.matcher(own).find();
        return fits && PlainText.is(own) ? Optional.of(new Found(own, spoken)) : Optional.empty();
    }
}
