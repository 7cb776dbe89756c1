package tongli.understanding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tongli.core.Language;

/**
 * The words that carry content, for telling whether a reply speaks of what was said: pairs of Chinese characters,
 * English words cut to a crude stem, and numbers. Order is that of the text.
 */
public final class ContentWords {

    private static final Set<String> ENGLISH_STOP =
            Set.copyOf(List.of(("a an the and or but so if then than that this these those there here is are was were "
                            + "be been being am do does did done have has had having i me my mine we us our you your yours he she it its they "
                            + "them their his her him of to in on at by for with from about into over up down out off as not no yes can could will would "
                            + "should shall may might must just really very too also all any some more most much many what which who whom how when "
                            + "where why because like get got go going know think feel feels felt say said tell told thing things bit lot well ok okay "
                            + "right yeah oh im ive id ill youre youve youd youll its thats dont didnt cant couldnt wont isnt wasnt hes shes theyre one")
                    .split(" ")));
    private static final String CHINESE_STOP =
            "的了吗呢吧啊呀嘛我你您他她它们是在有不没就都也还又很这那个和跟与着过得地把被给让会能可以要想说来去到里上下么什怎对真太好" + "些点样之所为以但而如果因时候";
    private static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)?|\\d+(?:[.,]\\d+)*+");

    private ContentWords() {}

    /** @param folded see {@link FoldedText} */
    public static Set<String> of(String folded, Language language) {
        Set<String> words = new LinkedHashSet<>();
        var matcher = WORD.matcher(folded);
        while (matcher.find()) {
            String word = matcher.group();
            String bare = word.replace("'", "");
            if (!ENGLISH_STOP.contains(bare) && !ENGLISH_STOP.contains(word)) {
                words.add(stem(word));
            }
        }
        if (language == Language.ZH) {
            for (int i = 0; i + 1 < folded.length(); i++) {
                char a = folded.charAt(i);
                char b = folded.charAt(i + 1);
                if (FoldedText.isChinese(a)
                        && FoldedText.isChinese(b)
                        && CHINESE_STOP.indexOf(a) < 0
                        && CHINESE_STOP.indexOf(b) < 0) {
                    words.add(folded.substring(i, i + 2));
                }
            }
        }
        return words;
    }

    /** How many words of {@code folded} are among {@code known}. */
    static int shared(String folded, Set<String> known, Language language) {
        return (int) of(folded, language).stream().filter(known::contains).count();
    }

    private static String stem(String word) {
        String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        for (String ending : List.of("ing", "ed", "es", "s")) {
            if (stem.length() > ending.length() + 2 && stem.endsWith(ending)) {
                return stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }
}
