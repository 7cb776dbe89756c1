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

/** What the mouth does for English in the International Phonetic Alphabet, as eSpeak NG writes it. Stateless. */
final class PhonemeGestures {

    private static final int VOWEL = 100;
    private static final int LONG = 150;
    private static final int SCHWA = 60;
    private static final char LENGTH = 'ː';
    private static final String HIDDEN = "ɡgkhŋxʔ";

    /** The longest first where one begins another. */
    private static final Map<String, List<MouthShape>> DIPHTHONGS = Map.ofEntries(
            entry("eɪ", List.of(MID, SPREAD)),
            entry("aɪ", List.of(OPEN, SPREAD)),
            entry("ɔɪ", List.of(ROUND, SPREAD)),
            entry("aʊ", List.of(OPEN, PUCKER)),
            entry("əʊ", List.of(MID, PUCKER)),
            entry("oʊ", List.of(ROUND, PUCKER)),
            entry("iə", List.of(SPREAD, MID)),
            entry("ɪə", List.of(SPREAD, MID)),
            entry("eə", List.of(MID, MID)),
            entry("ʊə", List.of(PUCKER, MID)));

    private static final Map<Character, MouthShape> VOWELS = Map.ofEntries(
            entry('a', OPEN),
            entry('æ', OPEN),
            entry('ɑ', OPEN),
            entry('ʌ', OPEN),
            entry('ɐ', MID),
            entry('ə', MID),
            entry('ɚ', MID),
            entry('ɜ', MID),
            entry('e', MID),
            entry('ɛ', MID),
            entry('i', SPREAD),
            entry('ɪ', SPREAD),
            entry('ᵻ', SPREAD),
            entry('o', ROUND),
            entry('ɒ', ROUND),
            entry('ɔ', ROUND),
            entry('u', PUCKER),
            entry('ʊ', PUCKER));

    private static final Map<Character, MouthShape> CONSONANTS = Map.ofEntries(
            entry('m', CLOSED),
            entry('b', CLOSED),
            entry('p', CLOSED),
            entry('f', LIP_TEETH),
            entry('v', LIP_TEETH),
            entry('w', PUCKER),
            entry('ʍ', PUCKER),
            entry('j', SPREAD),
            entry('l', TONGUE),
            entry('ɫ', TONGUE),
            entry('n', TONGUE),
            entry('d', TONGUE),
            entry('t', TONGUE),
            entry('ɾ', TONGUE),
            entry('θ', TONGUE),
            entry('ð', TONGUE),
            entry('s', HISS),
            entry('z', HISS),
            entry('ʃ', HISS),
            entry('ʒ', HISS),
            entry('ɹ', HISS),
            entry('r', HISS));

    private PhonemeGestures() {}

    /** @param phonemes stress and what is unknown are passed over */
    static List<Gesture> of(String phonemes) {
        Gestures made = new Gestures();
        String sounds = phonemes.replaceAll("[ˈˌ\\u0329\\u0361\\u0303\\s]", "");
        int at = 0;
        while (at < sounds.length()) {
            at += sound(sounds, at, made);
        }
        return made.toList();
    }

    /** @return how many characters it takes */
    private static int sound(String sounds, int at, Gestures made) {
        if (at + 1 < sounds.length()) {
            List<MouthShape> two = DIPHTHONGS.get(sounds.substring(at, at + 2));
            if (two != null) {
                two.forEach(shape -> made.add(shape, LONG / 2));
                return 2;
            }
            if (sounds.startsWith("tʃ", at) || sounds.startsWith("dʒ", at)) {
                made.consonant(HISS);
                return 2;
            }
        }
        char one = sounds.charAt(at);
        MouthShape vowel = VOWELS.get(one);
        if (vowel != null) {
            boolean isLong = at + 1 < sounds.length() && sounds.charAt(at + 1) == LENGTH;
            made.add(vowel, isLong ? LONG : one == 'ə' ? SCHWA : VOWEL);
            return isLong ? 2 : 1;
        }
        MouthShape consonant = CONSONANTS.get(one);
        if (consonant != null) {
            made.consonant(consonant);
        } else if (HIDDEN.indexOf(one) >= 0) {
            made.hidden();
        }
        return 1;
    }
}
