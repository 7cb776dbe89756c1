package tongli.expression.speech;

import static java.util.Map.entry;
import static tongli.expression.speech.MouthShape.CLOSED;
import static tongli.expression.speech.MouthShape.HISS;
import static tongli.expression.speech.MouthShape.LIP_TEETH;
import static tongli.expression.speech.MouthShape.MID;
import static tongli.expression.speech.MouthShape.OPEN;
import static tongli.expression.speech.MouthShape.PUCKER;
import static tongli.expression.speech.MouthShape.ROUND;
import static tongli.expression.speech.MouthShape.SPREAD;
import static tongli.expression.speech.MouthShape.TONGUE;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the mouth does for Hanyu Pinyin with numbers for tones, as {@link PinyinSpelling} writes it: the initial, then the
 * final by its parts; a syllable without a tone is shorter. Digits are read one by one. Stateless.
 *
 * <p>Source of what the finals sound like: Duanmu, The Phonology of Standard Chinese, 2nd edition (2007), chapter 3.
 */
final class PinyinGestures {

    private static final int FINAL = 180;
    /** About two thirds: Lee and Zee, Journal of the IPA 33 (2003). */
    private static final int FINAL_WITHOUT_TONE = 120;

    private static final Pattern SYLLABLE = Pattern.compile("([a-zü]+)([1-5])|([0-9])");
    private static final Pattern PARTS = Pattern.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcs])?(.*)");
    private static final List<String> DIGITS = List.of("ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu");

    private static final Map<String, MouthShape> INITIALS = Map.ofEntries(
            entry("b", CLOSED),
            entry("p", CLOSED),
            entry("m", CLOSED),
            entry("f", LIP_TEETH),
            entry("d", TONGUE),
            entry("t", TONGUE),
            entry("n", TONGUE),
            entry("l", TONGUE),
            entry("j", HISS),
            entry("q", HISS),
            entry("x", HISS),
            entry("zh", HISS),
            entry("ch", HISS),
            entry("sh", HISS),
            entry("r", HISS),
            entry("z", HISS),
            entry("c", HISS),
            entry("s", HISS));

    /** After the spelling of syllables without an initial is undone, with v for ü. */
    private static final Map<String, List<MouthShape>> FINALS = Map.ofEntries(
            entry("a", List.of(OPEN)),
            entry("o", List.of(ROUND)),
            entry("e", List.of(MID)),
            entry("i", List.of(SPREAD)),
            entry("u", List.of(PUCKER)),
            entry("v", List.of(PUCKER)),
            entry("ai", List.of(OPEN, SPREAD)),
            entry("ei", List.of(MID, SPREAD)),
            entry("ao", List.of(OPEN, ROUND)),
            entry("ou", List.of(ROUND, PUCKER)),
            entry("an", List.of(OPEN, TONGUE)),
            entry("en", List.of(MID, TONGUE)),
            entry("ang", List.of(OPEN)),
            entry("eng", List.of(MID)),
            entry("ong", List.of(ROUND)),
            entry("er", List.of(MID)),
            entry("ia", List.of(SPREAD, OPEN)),
            entry("ie", List.of(SPREAD, MID)),
            entry("io", List.of(SPREAD, ROUND)),
            entry("iao", List.of(SPREAD, OPEN, ROUND)),
            entry("iu", List.of(SPREAD, PUCKER)),
            entry("ian", List.of(SPREAD, MID, TONGUE)),
            entry("in", List.of(SPREAD, TONGUE)),
            entry("iang", List.of(SPREAD, OPEN)),
            entry("ing", List.of(SPREAD)),
            entry("iong", List.of(SPREAD, ROUND)),
            entry("ua", List.of(PUCKER, OPEN)),
            entry("uo", List.of(PUCKER, ROUND)),
            entry("uai", List.of(PUCKER, OPEN, SPREAD)),
            entry("ui", List.of(PUCKER, SPREAD)),
            entry("uan", List.of(PUCKER, OPEN, TONGUE)),
            entry("un", List.of(PUCKER, MID, TONGUE)),
            entry("uang", List.of(PUCKER, OPEN)),
            entry("ueng", List.of(PUCKER, MID)),
            entry("ve", List.of(PUCKER, MID)),
            entry("van", List.of(PUCKER, MID, TONGUE)),
            entry("vn", List.of(PUCKER, TONGUE)));

    private PinyinGestures() {}

    /** @param pinyin what is no syllable in it is passed over */
    static List<Gesture> of(String pinyin) {
        Gestures made = new Gestures();
        Matcher syllables = SYLLABLE.matcher(pinyin);
        while (syllables.find()) {
            if (syllables.group(3) == null) {
                syllable(syllables.group(1), syllables.group(2).equals("5") ? FINAL_WITHOUT_TONE : FINAL, made);
            } else {
                syllable(DIGITS.get(syllables.group(3).charAt(0) - '0'), FINAL, made);
            }
        }
        return made.toList();
    }

    private static void syllable(String spelt, int millis, Gestures made) {
        Matcher parts = PARTS.matcher(plain(spelt));
        if (!parts.matches()) {
            return;
        }
        String initial = parts.group(1) == null ? "" : parts.group(1);
        String last = parts.group(2);
        MouthShape first = INITIALS.get(initial);
        if (first != null) {
            made.consonant(first);
        } else if (!initial.isEmpty()) {
            made.hidden();
        }
        if (last.equals("i") && first == HISS && !"jqx".contains(initial)) {
            made.add(HISS, millis); // the vowel of si and shi is the consonant, voiced
            return;
        }
        List<MouthShape> shapes = FINALS.getOrDefault(last, initial.equals("m") ? List.of() : List.of(MID));
        shapes.forEach(shape -> made.add(shape, millis / shapes.size()));
    }

    /** ü as v, y and w as the vowels that they stand for. */
    private static String plain(String spelt) {
        String v = spelt.replace('ü', 'v')
                .replaceFirst("^([jqx])u", "$1v")
                .replaceFirst("^yu", "v")
                .replaceFirst("^yi", "i")
                .replaceFirst("^you$", "iu")
                .replaceFirst("^y", "i")
                .replaceFirst("^wu", "u")
                .replaceFirst("^wei$", "ui")
                .replaceFirst("^wen$", "un");
        return v.replaceFirst("^w", "u");
    }
}
