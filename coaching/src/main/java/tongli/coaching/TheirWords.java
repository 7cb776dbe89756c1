package tongli.coaching;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.Span;
import tongli.understanding.WordNotes;

/**
 * What of the other's words may be said again. Jokes, deflections, insults, politeness, questions and what they say
 * against themselves never are: handed back, they hurt. Stateless.
 */
final class TheirWords {

    private static final Pattern STAGE_DIRECTION = Pattern.compile("（[^）]*）|\\([^)]*\\)|\\*[^*]*\\*");

    private static final Pattern NOT_AGAIN_ZH = Pattern.compile(
            "[?？「」『』“”\"‘’《》@#]|哈|呵|嘿|嘻|笑|哎|切$|呗|喽|啦$|随便|没事|没什么|没啥|还行|还好|就那样|一般|无所谓|不用|不必|甭|别|谢|麻烦|抱歉|对不起|不好意思"
                    + "|辛苦|算了|再说|不提|没用|废|笨|蠢|傻|失败|活该|怪我|怪自己|不配|丢人|丢脸|没脸|没出息|差劲|烂|垃圾|骗子|滚|他妈|妈的|有病"
                    + "|脑子|神经|闭嘴|懒|矫情|自找|混蛋|王八|狗|猪|作孽|不孝|恨自己|不是人|该死|客气|开玩笑|逗你|[6]{2,}");
    private static final Pattern NOT_AGAIN_EN = Pattern.compile(
            "[?\"“”*@#]|\\b(sorry|thanks|thank|cheers|ta|whatever|never ?mind|fine|nothing|no big deal|ha|haha\\w*|lol|lmao"
                    + "|jok\\w+|kidding|stupid\\w*|idiot\\w*|useless|loser|fail\\w*|pathetic|worthless|rubbish|crap|fault|blame"
                    + "|should(n't)? have|hate|disgust\\w*|weak|dumb|thick|moron\\w*|fuck\\w*|shit\\w*|bloody|piss\\w*|damn\\w*"
                    + "|hell|shut|anyway|dunno|as if|brilliant|lovely|marvellous|wonderful|wait|hang on|hold on|relax"
                    + "|joke|mess|selfish|lazy|coward|fraud|liar|ashamed|embarrass\\w+)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Addressed to whoever listens: said again, it turns on the wrong one. */
    private static final Pattern TO_THE_LISTENER = Pattern.compile(
            "你|您|咱|^请|\\b(you|your|you're|u|ur)\\b|^(please|don't|let me|tell me|look)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern FACT_ZH = Pattern.compile("(?:差|少|多)(?:了)?(?:[0-9]+|[一二两三四五六七八九十百]+)(?:多)?分"
            + "|(?:(?<!第|[二两三四五六七八九十百千万0-9])[0-9][0-9,.]*|(?<!第|[二两三四五六七八九十百千万])[二两三四五六七八九十百千万]+)(?:多)?"
            + "(?:天(?!两头)|年|个月|个星期|周|个小时|小时|分钟|次(?!三番)|遍|块|万块|岁|个人|趟|个晚上|夜)");
    private static final String NUMBER = "(?:\\d[\\d,.]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
            + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety)"
            + "(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?(?: hundred(?: and \\w+)?)?)";
    private static final Pattern FACT_EN = Pattern.compile(
            "£\\d[\\d,]*(?:\\.\\d+)?|\\b(?:one (?:mark|point)|" + NUMBER
                    + " (?:marks|points|days|weeks|months|years|hours|minutes|nights|mornings|times|quid|pounds|calls))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DOZEN_WORDS = Pattern.compile("\\s*(?:\\S+\\s+){11}\\S+");

    /** What would nest, or is a question, or an insult to somebody, in any frame. */
    private static final Pattern NEVER_AGAIN = Pattern.compile(
            "[?？「」『』“”\"‘《》@#]|滚|他妈|妈的|混蛋|王八|骗子|闭嘴|\\b(fuck\\w*|shit\\w*|piss\\w*|moron\\w*|liar)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Signs and small words at either end that a quotation does without. */
    private static final Pattern EDGES = Pattern.compile(
            "^[\\p{P}\\s]+|^(?i:and|but|so|because|cos|well|then|or|anyway)\\s+|^(然后|但是|可是|不过|所以|因为|而且|就是|反正|结果)(?=.{4})|[\\p{P}\\s]+$");

    /** People end on what weighs: so much more is the last clause worth than the first. */
    private static final double LAST = 2.5;

    /** Least and most signs, or words, of a piece that is handed back. */
    private static final int[] QUOTED_ZH = {3, 14};

    private static final int[] QUOTED_EN = {2, 10};
    private static final int QUOTED_AT_MOST = 2;

    private TheirWords() {}

    /** The clause of {@code said} with most in it, kept short, for the coach to point at; empty if none may be quoted. */
    static Optional<String> detail(Language language, String said) {
        String bare = STAGE_DIRECTION.matcher(said).replaceAll(" ");
        return ranked(language, bare, false).stream().findFirst();
    }

    /**
     * Pieces of {@code said} to hand back between quotation marks, those with most in them first: short, and of the
     * speaker's own affairs rather than the listener's.
     *
     * @param freely whether jokes, shrugs and hard words about oneself may be among them, for frames that can bear it
     */
    static List<String> quotes(Language language, String said, boolean freely) {
        String bare = STAGE_DIRECTION.matcher(said).replaceAll(" ");
        int[] bounds = language == Language.ZH ? QUOTED_ZH : QUOTED_EN;
        return ranked(language, bare, freely).stream()
                .map(piece -> EDGES.matcher(piece).replaceAll(""))
                .filter(piece -> !TO_THE_LISTENER.matcher(piece).find())
                .filter(piece -> size(language, piece) >= bounds[0] && size(language, piece) <= bounds[1])
                .limit(QUOTED_AT_MOST)
                .toList();
    }

    /** In signs, or words. */
    private static int size(Language language, String piece) {
        return language == Language.ZH ? piece.length() : piece.split("\\s+").length;
    }

    /** The clauses that may be said again, those with most in them first. */
    private static List<String> ranked(Language language, String bare, boolean freely) {
        List<Span> clauses = WordNotes.clauses(bare);
        Map<String, Double> worth = new LinkedHashMap<>();
        for (int i = 0; i < clauses.size(); i++) {
            String clause = clauses.get(i).of(bare).strip();
            if (clause.length() > limit(language)
                    || !(freely
                            ? !NEVER_AGAIN.matcher(clause).find()
                            : standsAlone(language, clause) && mayBeSaidAgain(language, clause))) {
                continue;
            }
            double own = WordNotes.contentWords(language, clause)
                    + (WordNotes.isHeavy(language, clause) ? 2 : 0)
                    + (clause.matches(".*[0-9一二三四五六七八九十百千两].*") ? 1.5 : 0)
                    + LAST * (i + 1) / clauses.size()
                    - (TO_THE_LISTENER.matcher(clause).find() ? 2 : 0);
            if (own > 0 || freely) {
                worth.put(clause, own);
            }
        }
        return worth.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A word or two, "Upright", mean nothing to whoever reads them alone, unless they count something. */
    private static boolean standsAlone(Language language, String clause) {
        boolean counts = clause.matches(".*[0-9一二三四五六七八九十百千两].*");
        return language == Language.ZH
                ? clause.length() >= (counts ? 3 : 4)
                : clause.split("\\s+").length >= (counts ? 2 : 4);
    }

    /** A number of theirs with what it counts, "差四分", "nineteen days": the one piece that is safe to hand back. */
    static Optional<String> fact(Language language, String said) {
        String bare = STAGE_DIRECTION.matcher(said).replaceAll(" ");
        for (Span span : WordNotes.clauses(bare)) {
            String clause = span.of(bare);
            Matcher found = (language == Language.ZH ? FACT_ZH : FACT_EN).matcher(clause);
            if (mayBeSaidAgain(language, clause) && found.find()) {
                return Optional.of(found.group());
            }
        }
        return Optional.empty();
    }

    private static boolean mayBeSaidAgain(Language language, String clause) {
        return !(language == Language.ZH ? NOT_AGAIN_ZH : NOT_AGAIN_EN)
                .matcher(clause)
                .find();
    }

    /** At most a dozen words, or eighteen signs, cut at a word. */
    static String clip(Language language, String words) {
        int limit = limit(language);
        if (language == Language.EN) {
            Matcher dozen = DOZEN_WORDS.matcher(words);
            limit = dozen.lookingAt() ? Math.min(limit, dozen.end()) : limit;
        }
        if (words.length() <= limit) {
            return words;
        }
        int cut = language == Language.EN ? Math.max(words.lastIndexOf(' ', limit), limit / 2) : limit;
        return words.substring(0, Character.isHighSurrogate(words.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }

    private static int limit(Language language) {
        return language == Language.ZH ? 18 : 60;
    }
}
