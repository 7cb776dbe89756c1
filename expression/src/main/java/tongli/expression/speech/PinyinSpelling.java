package tongli.expression.speech;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.List;

/**
 * Spells Chinese characters in Hanyu Pinyin with numbers for tones, 5 for none: 我考上了 is {@code wo3 kao3 shang4 le5}.
 *
 * <p>Which reading a character of several has is looked up by the longest words of HanLP's dictionary, so that 长大 grows
 * and 长途 is far; 覃 as a name or 得 as "must" need more than words and are sometimes wrong. The tone of 不 and 一 is the one
 * that is spoken before the next syllable. Safe for many threads.
 *
 * <p>Source of the changes of tone: GB/T 16159-2012 leaves them unwritten; Chao, A Grammar of Spoken Chinese (1968), 1.3.4.
 */
final class PinyinSpelling {

    private static final String NUMERALS = "第零〇一二三四五六七八九十百千万亿两几月";

    private PinyinSpelling() {}

    /** The text with every run of Chinese characters spelt, and all else as it is. */
    static String of(String text) {
        StringBuilder spelt = new StringBuilder(text.length() * 4);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isHan(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                spell(text.substring(at, end), spelt);
                at = end;
            } else {
                spelt.append(text.charAt(at++));
            }
        }
        return spelt.toString();
    }

    /** Outside the first plane there is nothing that anybody reads aloud without looking it up. */
    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && Character.isLetter(c);
    }

    private static void spell(String hanzi, StringBuilder spelt) {
        List<Pinyin> readings = HanLP.convertToPinyinList(hanzi);
        for (int i = 0; i < readings.size(); i++) {
            Pinyin reading = readings.get(i);
            if (reading != Pinyin.none5) {
                int next = i + 1 < readings.size() ? readings.get(i + 1).getTone() : 0;
                spelt.append(reading.getPinyinWithoutTone())
                        .append(tone(hanzi, i, reading.getTone(), next))
                        .append(' ');
            }
        }
    }

    /** @param next the tone of what follows; 0 if nothing does */
    private static int tone(String hanzi, int at, int tone, int next) {
        char c = hanzi.charAt(at);
        if (c == '不' && tone == 4 && next == 4) {
            return 2;
        }
        if (c == '一' && tone == 1 && next > 0 && next < 5 && !isNumeral(hanzi, at - 1) && !isNumeral(hanzi, at + 1)) {
            return next == 4 ? 2 : 4;
        }
        return tone;
    }

    private static boolean isNumeral(String hanzi, int at) {
        return at >= 0 && at < hanzi.length() && NUMERALS.indexOf(hanzi.charAt(at)) >= 0;
    }
}
