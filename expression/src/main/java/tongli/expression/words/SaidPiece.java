package tongli.expression.words;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.PlainText;

/**
 * A piece of what was said that is worth giving back, word for word: a whole part of a sentence, short enough to be held
 * and long enough to say something. Never turned round: "I failed" does not come back as "you failed". Stateless.
 */
final class SaidPiece {

    private static final int LEAST_ZH = 3;
    private static final int MOST_ZH = 14;
    private static final int LEAST_EN = 2;
    private static final int MOST_EN = 9;

    /** What stands between two marks, and the marks behind it. */
    private static final Pattern PARTS =
            Pattern.compile("([^。！？!?；;，,…—–\\n]+?)((?:[。！？!?；;，,…—–\\n]|\\.{2,}|\\.(?=\\s|$))+|$)");
    /** Given back as a statement, a question would be something that nobody said. */
    private static final Pattern ASKED = Pattern.compile(
            ".*(吗|是不是|怎么办|咋办|为什么|为啥)|[你我他她这那].{0,2}(是不是|有没有|能不能|会不会|该不该|要不要).*"
                    + "|(why|how|what)( on earth)? (do|does|did|is|are|am|was|were|can|could|should|would|will)\\b.*"
                    + "|(do|does|did|is|are|am|was|were|can|could|should|would|will|have|has|isn't|aren't|wasn't|don't|doesn't|didn't|can't|won't"
                    + "|couldn't|shouldn't|wouldn't|haven't) (i|you|he|she|it|we|they|that|this)\\b.*",
            Pattern.CASE_INSENSITIVE);
    /** Quotation marks would end the quotation. */
    private static final Pattern UNFIT = Pattern.compile("[\"“”「」『』*{}<>@#]|https?:");
    /** What opens a talk, greets or calls, and gives nothing back. */
    private static final Pattern EMPTY = Pattern.compile(
            "(你好|您好|谢谢.{0,3}|不好意思|嗯+|哎+|唉+|老师|那个|怎么说呢|说实话|其实|对了|反正|哈+)"
                    + "|(hi|hello|hey|thanks|thank you|well|so|um+|honestly|you know|anyway|i mean|look)( there)?",
            Pattern.CASE_INSENSITIVE);
    /** Numbers, body and people make a piece more worth giving back than general words do. */
    private static final Pattern CONCRETE = Pattern.compile(
            "[0-9一二三四五六七八九十百两几][天年月个次回点分遍句岁夜块]|妈|爸|爹|孩子|手|眼|心里|梦|哭|疼|睡"
                    + "|\\b(\\d+|one|two|three|four|five|six|seven|ten|mum|mom|dad|son|daughter|cried|hands?|sleep|never|first|alone)\\b",
            Pattern.CASE_INSENSITIVE);

    private SaidPiece() {}

    /** Empty if nothing fits. */
    static Optional<String> of(Language language, String said) {
        return PARTS.matcher(said)
                .results()
                .filter(part -> !isQuestion(part))
                .map(part -> PlainText.line(part.group(1)))
                .filter(part ->
                        !UNFIT.matcher(part).find() && !EMPTY.matcher(part).matches())
                .filter(part -> fits(language, part))
                .max(Comparator.comparingInt((String part) -> worth(language, part)));
    }

    private static boolean isQuestion(MatchResult part) {
        return part.group(2).contains("?")
                || part.group(2).contains("？")
                || ASKED.matcher(PlainText.line(part.group(1))).matches();
    }

    private static boolean fits(Language language, String part) {
        int length = length(language, part);
        return language == Language.ZH
                ? length >= LEAST_ZH && length <= MOST_ZH
                : length >= LEAST_EN && length <= MOST_EN;
    }

    private static int length(Language language, String part) {
        return language == Language.ZH ? PlainText.characters(part) : part.split(" ").length;
    }

    /** The later and the more concrete wins; {@code max} keeps the last of equals. */
    private static int worth(Language language, String part) {
        int middling = language == Language.ZH ? 8 : 5;
        return (CONCRETE.matcher(part).find() ? 10 : 0) - Math.abs(length(language, part) - middling);
    }
}
