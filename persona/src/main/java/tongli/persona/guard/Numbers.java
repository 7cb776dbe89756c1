package tongli.persona.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tongli.core.Language;

/**
 * The numbers that a text gives, in figures or in words, with what they count: "四分" and "4分" give the same, "四年" another.
 * From ten on the number gives itself away alone, too. One is left out, for "一下" and "one of them" count nothing. Stateless.
 */
final class Numbers {

    private static final String COUNTED_ZH = "小时|公里|星期|礼拜|[分天年月周岁层楼号块点遍封斤个次回位元条张名句页题科节场晚夜站人]";
    private static final String COUNTED_EN = "[ -]\\p{L}{2,}";

    private static final Pattern FIGURES_ZH = Pattern.compile("(\\d+(?:[.,:：]\\d+)*)[多来几]?(" + COUNTED_ZH + ")?");
    private static final Pattern FIGURES_EN = Pattern.compile("(\\d+(?:[.,:]\\d+)*)(" + COUNTED_EN + ")?");
    /** Only with what it counts: 三心二意 and 千万别 count nothing. */
    private static final Pattern WORDS_ZH = Pattern.compile("([零〇一二两三四五六七八九十百千万]+)[多来几]?(" + COUNTED_ZH + ")");

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<String, Integer> ENGLISH = new LinkedHashMap<>();

    static {
        String[] small =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                                + " sixteen seventeen eighteen nineteen")
                        .split(" ");
        for (int i = 0; i < small.length; i++) {
            ENGLISH.put(small[i], i);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) {
            ENGLISH.put(tens[i], 20 + 10 * i);
        }
    }

    private static final Pattern WORDS_EN = Pattern.compile(
            "\\b((?:(?:" + String.join("|", ENGLISH.keySet()) + "|hundred|thousand)(?:[ -](?:and )?)?)+)(?<![ -])\\b("
                    + COUNTED_EN + ")?",
            Pattern.CASE_INSENSITIVE);

    private static final int TELLING = 2;

    private Numbers() {}

    /** As {@code 4分}, {@code 363分} and {@code 363}, {@code 2 years}, {@code 6:30}. */
    static Set<String> in(String text, Language language) {
        Set<String> numbers = new LinkedHashSet<>();
        Matcher figures = (language == Language.ZH ? FIGURES_ZH : FIGURES_EN).matcher(text);
        while (figures.find()) {
            add(figures.group(1).replace('：', ':').replaceAll("^0+(?=\\d)", ""), figures.group(2), numbers);
        }
        Matcher words = (language == Language.ZH ? WORDS_ZH : WORDS_EN).matcher(text);
        while (words.find()) {
            add(language == Language.ZH ? chinese(words.group(1)) : english(words.group(1)), words.group(2), numbers);
        }
        return numbers;
    }

    private static void add(String value, @Nullable String counted, Set<String> numbers) {
        if (value.equals("0") || value.equals("1")) {
            return;
        }
        boolean alone = counted == null || value.length() >= TELLING;
        if (alone) {
            numbers.add(value);
        }
        if (counted != null) {
            numbers.add(value + counted.toLowerCase(Locale.ROOT).replace('-', ' '));
        }
    }

    private static String chinese(String numeral) {
        List<Integer> digits = new ArrayList<>();
        numeral.chars().map(c -> c == '两' ? '二' : c == '〇' ? '零' : c).forEach(c -> digits.add(DIGITS.indexOf(c)));
        if (digits.stream().allMatch(digit -> digit >= 0)) { // 三六三 is read out digit by digit
            return String.join("", digits.stream().map(String::valueOf).toList())
                    .replaceAll("^0+(?=\\d)", "");
        }
        long total = 0;
        long section = 0;
        long digit = 0;
        for (char c : numeral.toCharArray()) {
            int unit = "十百千万".indexOf(c);
            if (unit < 0) {
                digit = DIGITS.indexOf(c == '两' ? '二' : c == '〇' ? '零' : c);
            } else if (c == '万') {
                total += (section + digit) * 10_000;
                section = 0;
                digit = 0;
            } else {
                section += (digit == 0 ? 1 : digit) * new long[] {10, 100, 1_000}[unit];
                digit = 0;
            }
        }
        return String.valueOf(total + section + digit);
    }

    private static String english(String words) {
        long total = 0;
        long section = 0;
        for (String word : words.toLowerCase(Locale.ROOT).split("[ -]+")) {
            if (word.equals("hundred")) {
                section = Math.max(1, section) * 100;
            } else if (word.equals("thousand")) {
                total += Math.max(1, section) * 1_000;
                section = 0;
            } else {
                section += ENGLISH.getOrDefault(word, 0);
            }
        }
        return String.valueOf(total + section);
    }
}
