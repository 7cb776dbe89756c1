package tongli.coaching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.understanding.ReplyReading;
import tongli.understanding.ReplyReading.MisstepSpan;

/** The sentences of feedback, from {@code remarks-{zh,en}.txt}. Immutable. */
final class RemarkWords {

    private static final Map<Language, RemarkWords> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new RemarkWords(language));
        }
    }

    private static final Pattern WHY = Pattern.compile(
            "为什么|为啥|干嘛|凭什么|怎么(就|会|不|没|还|能)|^\\W*((so|and|but|then|well),? )?(why|how come|how could)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Set<Misstep> WOUNDS = EnumSet.of(Misstep.JUDGING, Misstep.ARGUING, Misstep.FALSE_PROMISE);

    private final Language language;
    private final TheOther other;
    private final Map<String, List<String>> byCode;

    private RemarkWords(Language language, TheOther other, Map<String, List<String>> byCode) {
        this.language = language;
        this.other = other;
        this.byCode = byCode;
    }

    private RemarkWords(Language language) {
        this(language, TheOther.UNKNOWN, new LinkedHashMap<>());
        for (String line : CoachingResources.lines("remarks-" + language.code() + ".txt")) {
            String[] cells = line.split("\\|", 2);
            byCode.computeIfAbsent(cells[0].strip(), key -> new ArrayList<>()).add(cells[1].strip());
        }
    }

    static RemarkWords of(Language language) {
        RemarkWords words = ALL.get(language);
        if (words == null) {
            throw new IllegalArgumentException("no remarks for " + language.code());
        }
        return words;
    }

    /** The same sentences, about somebody. */
    RemarkWords about(TheOther who) {
        return new RemarkWords(language, who, byCode);
    }

    /**
     * The sentence for {@code code}, the same one for the same words.
     *
     * @param quote what the learner wrote
     * @param detail what the other said, or empty; a variant that quotes it is taken exactly where it can be
     */
    String say(String code, String quote, String detail) {
        List<String> variants = byCode.getOrDefault(code, List.of());
        if (variants.isEmpty()) {
            throw new IllegalStateException("remarks-%s.txt has no line for %s".formatted(language.code(), code));
        }
        boolean quotable = !detail.isEmpty();
        List<String> usable = variants.stream()
                .filter(line -> line.contains("{d}") == quotable)
                .toList();
        if (usable.isEmpty()) {
            usable = variants;
        }
        String line = usable.get((quote.length() + detail.length()) % usable.size());
        String theirs = detail.isEmpty()
                ? (language == Language.ZH ? "刚说的那句" : other.in(language, "what {they} said"))
                : detail;
        return other.in(language, line)
                .replace("{q}", Quotes.inner(TheirWords.clip(language, quote.strip())))
                .replace("{d}", Quotes.inner(theirs));
    }

    /** The sentence for a misstep; "why didn't you …?" judges by asking, and is told so. */
    String say(Misstep misstep, String quote, String detail) {
        boolean why = misstep == Misstep.JUDGING && WHY.matcher(quote).find();
        return say(why ? "judging_why" : misstep.code(), quote, detail);
    }

    /**
     * The sentence for a misstep in a reply. What is said to wound is told as that; to somebody who speaks of not wanting to live
     * advice is not early, it is beside the point, and reasons to live are meant to hold on to them.
     *
     * @param risk whether the line that is answered speaks of that
     */
    String say(ReplyReading reading, MisstepSpan found, String detail, boolean risk) {
        String quote = found.span().of(reading.reply());
        if (reading.affront().isPresent()) {
            return say("affront", quote, detail);
        }
        if (!risk || WOUNDS.contains(found.misstep())) {
            return say(found.misstep(), quote, detail);
        }
        return say(AnswerToRisk.isPlea(reading, found.span()) ? "pleads" : "beside_risk", quote, detail);
    }

    /** A remark led up to by another sentence, such as "but". */
    String join(String code, String message) {
        return say(code, "", "").replace("{m}", message);
    }

    /** Whether {@code text} holds a sentence for {@code code}, whatever it quotes. */
    boolean isSaid(String code, String text) {
        return byCode.getOrDefault(code, List.of()).stream()
                .map(line -> other.in(language, line))
                .map(line -> Pattern.compile("\\Q" + line.replaceAll("\\{[qdm]}", "\\\\E.+?\\\\Q") + "\\E"))
                .anyMatch(sentence -> sentence.matcher(text).find());
    }
}
