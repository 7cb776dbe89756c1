package tongli.understanding;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Undoes the ways in which people write around a filter, or past the keys: look-alike letters, marks and spaces between
 * letters or characters, digits for letters, slips of spelling in the few words that matter, and Chinese that goes by
 * initials, pinyin, zhuyin or like-sounding characters. For reading risk only; other readers want what was written.
 */
final class EvasionFold {

    private static final Pattern BEYOND_PLAIN = Pattern.compile("[^\\x00-\\x7f\\p{IsHan}]");

    /** Cyrillic and Greek letters that look like Latin ones. */
    private static final String LOOKS = "аеорсухіѕкмтнвԁɡјіαεοιντυκρ";

    private static final String LIKE = "aeopcyxiskmthbdgjiaeointukp";

    /** A mark between two Chinese characters that ordinary writing does not set there. */
    private static final Pattern ODD_MARK =
            Pattern.compile("(?<=\\p{IsHan})[.*·\\-_/|~+、'^%&=#@`\\\\]{1,2}(?=\\p{IsHan})"
                    + "|(?<=不|想|要|去|自)[。,，.! ](?=想|活|死|杀|要)" + "|(?<=自)[^\\p{L}\\p{N}\\s]{1,3}(?=杀|残|伤)");

    /** Characters one by one, whatever stands between them: 不。想。活。 */
    private static final Pattern APART =
            Pattern.compile("\\p{IsHan}(?:[^\\p{L}\\p{N}\\s]{1,3}\\p{IsHan}(?!\\p{IsHan}\\p{IsHan})){2,60}");

    /**
     * What nobody writes who wants to be read, shortened before any other pattern sees it: they would take minutes for a long text of it. Marks
     * above one letter are counted back to their letter at each word's end that is looked for, and a run of letters and figures without an end
     * is gone through from each of its letters.
     */
    private static final Pattern PILED = Pattern.compile("(?<=\\p{Mn}{3})\\p{Mn}++");

    private static final Pattern ENDLESS = Pattern.compile("[\\p{Alnum}_@$]{60}(?=[\\p{Alnum}_@$])");

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]");

    private static final Pattern SPELLED =
            Pattern.compile("(?<![a-z])[a-z0-9](?:[ .*_/-]{1,2}[a-z0-9]){2,60}(?![a-z])");
    private static final Pattern JOINED = Pattern.compile("(?<=[a-z])[._*~|/+\\-]{1,2}(?=[a-z])");
    private static final Pattern WORD = Pattern.compile("[a-z0-9@$](?:[a-z0-9@$!|*#]*[a-z0-9])?");
    private static final Pattern ITS_SELF = Pattern.compile("\\b(my|your|ur) (?=self\\b)");
    private static final Pattern TWO_FOR_TO =
            Pattern.compile("(?<=[a-z] )2(?= (?:die|kill|end|be|live|go|hurt|cut|harm|wake)\\b)");

    private static final Pattern NOT = Pattern.compile("(?<!占|萝)[卜卟](?=想|要|愿|能|会|活)");
    private static final Pattern LIVE =
            Pattern.compile("(?<=不想) ?(?:huo|h|ㄏㄨㄛˊ?)(?: ?le)?(?![a-z])|(?<=不想)活(?: ?le)(?![a-z])");
    private static final Pattern NOT_LIVE = Pattern.compile("(?<![a-z])bu ?xiang ?(?:huo|活)(?: ?le)?(?![a-z])");
    private static final Pattern NOT_DIE = Pattern.compile("(?<![a-z])bu ?xiang ?(?:qu ?)?si(?![a-z])");
    private static final Pattern KILL =
            Pattern.compile("(?:自|(?<![a-z])zi? ?)(?:杀|鲨|沙|砂|sha(?![a-z])|ㄕㄚ)|自 ?s(?![a-z])|紫(?:杀|鲨|沙)"
                    + "|紫砂(?!壶|锅|杯|泥|茶|煲|陶|工|花|器|的)|(?<=想|要|去)zs(?![a-z])|ㄗˋ? ?(?:ㄕㄚ|杀)");

    private static final Pattern DIE = Pattern.compile(
            "亖|(?<=想|想去|想要|该|该去|去) ?(?:👼|🪦|⚰|💀)|(?<=想|想去|该|该去|去|早点|有点想) ?(?:si?(?![a-z])|ㄙˇ?|亖|鼠(?!标|片|年|疫)|4(?![0-9.:]|个|点|次|天|年|月|楼|人|块|元|号|岁|条|件|种|遍|分"
                    + "|小|星|周|倍|级|层|瓶|杯|碗|包|斤|k|种|场|本|张|位|只|名|双|道|题))");

    private static final Pattern WANT = Pattern.compile("(?<![a-z])xiang ?(?=自杀|死)");
    private static final Pattern WANT_TO_DIE =
            Pattern.compile("(?<![a-z])(?:wo ?)?(?:hao |zhen |zhi |hen )?xiang ?(?:qu ?)?si(?![a-z])");

    /** Chinese by its sounds, in other speech than the standard one, or half in English, and what it stands for. */
    private static final Map<Pattern, String> SAID_OTHERWISE = saidOtherwise();

    private EvasionFold() {}

    private static Map<Pattern, String> saidOtherwise() {
        Map<Pattern, String> forms = new LinkedHashMap<>();
        put(forms, "(?<![a-z])jin ?wan(?![a-z])", "今晚");
        put(forms, "(?<![a-z])ming ?tian(?![a-z])", "明天");
        put(forms, "(?<![a-z])(?:yi ?shu|y书)(?![a-z])", "遗书");
        put(forms, "(?<![a-z])zi ?can(?![a-z])|(?<=又|在)zc(?![a-z])", "自残");
        put(forms, "(?<![a-z])(?:jiu ?)?(?:yao ?)?qu ?si(?: ?le)?(?![a-z])", "就去死");
        put(forms, "(?<![a-z])s(?=的事)", "死");
        put(forms, "(?<![a-z])jiu ?zou(?![a-z])", "就走");
        put(forms, "(?<![a-z])bie ?zhao ?wo(?![a-z])", "别找我");
        put(forms, "(?<![a-z])yi ?jing ?zuo ?le(?: ?na ?jian ?shi)?(?![a-z])", "已经做了那件事");
        put(forms, "[唔勿冇](?=想)", "不");
        put(forms, "谂住|谂紧", "想");
        put(forms, "咗", "了");
        put(forms, "啱啱", "刚刚");
        put(forms, "而家", "现在");
        put(forms, "今次", "这次");
        put(forms, "(?<=真|就|你|不|净)系", "是");
        put(forms, "(?<=\\p{IsHan}.{0,12}) ?want to die", "想死");
        put(forms, "(?<=\\p{IsHan}.{0,12}) ?suicidal(?: thoughts)?|suicidal thoughts(?=\\p{IsHan})", "有自杀的念头");
        put(forms, "tonight(?=.{0,30}\\p{IsHan})", "今晚");
        put(forms, "goodbye letter(?=.{0,12}\\p{IsHan})", "遗书");
        return forms;
    }

    private static void put(Map<Pattern, String> forms, String form, String plain) {
        forms.put(Pattern.compile(form), plain);
    }

    static FoldedText of(String text) {
        FoldedText latin = FoldedText.of(text)
                .replace(PILED, match -> "")
                .replace(ENDLESS, match -> match.group() + " ")
                .replace(BEYOND_PLAIN, match -> plain(match.group()))
                .replace(
                        SPELLED,
                        match -> KeyWords.apart(MARKS.matcher(match.group()).replaceAll("")))
                .replace(WORD, match -> KeyWords.right(match.group()))
                .replace(JOINED, match -> " ")
                .replace(WORD, match -> KeyWords.right(match.group()))
                .replace(TWO_FOR_TO, match -> "to")
                .replace(ITS_SELF, match -> match.group(1).equals("my") ? "my" : "your");
        return chinese(latin.replace(APART, EvasionFold::together).replace(ODD_MARK, match -> ""));
    }

    private static FoldedText chinese(FoldedText said) {
        FoldedText folded = said;
        for (Map.Entry<Pattern, String> form : SAID_OTHERWISE.entrySet()) {
            folded = folded.replace(form.getKey(), match -> form.getValue());
        }
        return folded.replace(NOT, match -> "不")
                .replace(LIVE, match -> "活")
                .replace(NOT_LIVE, match -> "不想活了")
                .replace(NOT_DIE, match -> "不想死")
                .replace(KILL, match -> "自杀")
                .replace(DIE, match -> "死")
                .replace(WANT_TO_DIE, match -> "想死")
                .replace(WANT, match -> "想");
    }

    private static String together(MatchResult match) {
        return MARKS.matcher(match.group()).replaceAll("");
    }

    /** The Latin letter or digit that a character is a form of; itself if none. */
    private static String plain(String one) {
        int at = LOOKS.indexOf(one);
        if (at >= 0) {
            return LIKE.substring(at, at + 1);
        }
        String apart = Normalizer.normalize(one, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        boolean plain = !apart.isEmpty()
                && apart.charAt(0) < 0x80
                && Character.isLetterOrDigit(apart.charAt(0))
                && apart.chars().skip(1).allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
        return plain ? apart.substring(0, 1) : one;
    }
}
