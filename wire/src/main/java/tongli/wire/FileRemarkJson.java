package tongli.wire;

import tongli.authored.Remark;
import tongli.core.Language;

/** Something that the author of a file should look at; of what stands in the file at most an excerpt. */
public record FileRemarkJson(int line, String rule, String place, String message) {

    /** Messages of findings quote words of the file, and a word of a stranger's file may be of any length. */
    private static final int LONGEST = 400;

    static FileRemarkJson of(Remark remark, Language language) {
        return new FileRemarkJson(
                remark.line(),
                remark.rule(),
                excerpt(remark.place()),
                excerpt(remark.message().in(language)));
    }

    private static String excerpt(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
