package tongli.understanding;

import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Span;
import tongli.perception.text.SimplifiedCharacters;

/**
 * A text in the one form that patterns are written for, with the way back to the writer's own offsets.
 *
 * <p>Folding lower-cases, narrows full-width characters, turns traditional script into simplified and curly quotes into
 * straight ones, drops zero-width characters, and closes the spaces between Chinese characters. Each folded unit comes
 * from a place in the original. Immutable.
 */
public final class FoldedText {

    /** In UTF-16 units. */
    private static final int READ_AT_MOST = 4_000;

    private final String text;
    private final int[] origins;

    private FoldedText(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    /**
     * Of a text that is read for what it does or means: the rest of a wall of text adds nothing.
     */
    public static FoldedText ofBeginning(String original) {
        return of(original.substring(0, Math.min(original.length(), READ_AT_MOST)));
    }

    public static FoldedText of(String original) {
        Builder builder = new Builder(original.length());
        for (int i = 0; i < original.length(); i++) {
            char folded = fold(original.charAt(i));
            if (folded == ' ' && closesUp(builder.text, original, i)) {
                continue;
            }
            if (folded != 0) {
                builder.add(folded, i);
            }
        }
        return builder.build();
    }

    /** The same text once more folded by {@code keep}: units for which it answers 0 go, others become its answer. */
    FoldedText refold(UnitFold keep) {
        Builder builder = new Builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char folded = keep.fold(text, i);
            if (folded != 0) {
                builder.add(folded, origins[i]);
            }
        }
        return builder.build();
    }

    /** The same text with every match of {@code pattern} replaced; what {@code becomes} gives back unchanged stays. */
    FoldedText replace(Pattern pattern, Function<MatchResult, String> becomes) {
        Matcher matches = pattern.matcher(text);
        Builder builder = new Builder(text.length());
        int done = 0;
        while (matches.find()) {
            String replacement = becomes.apply(matches.toMatchResult());
            if (replacement.equals(matches.group())) {
                continue;
            }
            builder.addAll(text, origins, done, matches.start());
            int last = matches.end() - 1;
            for (int i = 0; i < replacement.length(); i++) {
                boolean closing = i == replacement.length() - 1;
                builder.add(replacement.charAt(i), origins[closing ? last : Math.min(matches.start() + i, last)]);
            }
            done = matches.end();
        }
        if (done == 0) {
            return this;
        }
        builder.addAll(text, origins, done, text.length());
        return builder.build();
    }

    public String text() {
        return text;
    }

    /** The stretch of the original that the folded units from start to end came from. */
    public Span original(int start, int end) {
        return start >= end ? new Span(0, 0) : new Span(origins[start], origins[end - 1] + 1);
    }

    public static boolean isChinese(char c) {
        return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf);
    }

    private static boolean closesUp(StringBuilder before, String original, int space) {
        if (before.length() == 0 || !isChinese(before.charAt(before.length() - 1))) {
            return false;
        }
        int next = space;
        while (next < original.length() && (original.charAt(next) == ' ' || original.charAt(next) == '\u3000')) {
            next++;
        }
        return next < original.length() && isChinese(original.charAt(next));
    }

    /** 0 for a character that carries nothing. */
    private static char fold(char c) {
        if (c >= 0xff01 && c <= 0xff5e) {
            return Character.toLowerCase((char) (c - 0xfee0));
        }
        return switch (c) {
            case '\u3000', '\u00a0', '\t' -> ' ';
            case '\u2018', '\u2019' -> '\'';
            case '\u201c', '\u201d', '\u300c', '\u300d' -> '"';
            case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\ufe0f' -> 0;
            // what chats in traditional script write, and a table that must keep good simplified text leaves alone
            case '妳', '祢' -> '你';
            case '牠' -> '它';
            case '著' -> '着';
            case '姊' -> '姐';
            case '姪' -> '侄';
            case '瞭' -> '了';
            case '乾' -> '干';
            default -> isChinese(c) ? (char) SimplifiedCharacters.simplified(c) : Character.toLowerCase(c);
        };
    }

    /** What one unit of a text becomes; 0 to drop it. */
    @FunctionalInterface
    interface UnitFold {
        char fold(String text, int index);
    }

    private static final class Builder {
        private final StringBuilder text;
        private int[] origins;

        Builder(int capacity) {
            text = new StringBuilder(capacity);
            origins = new int[capacity];
        }

        void add(char unit, int origin) {
            if (text.length() == origins.length) {
                origins = Arrays.copyOf(origins, origins.length * 2 + 1);
            }
            origins[text.length()] = origin;
            text.append(unit);
        }

        void addAll(String units, int[] from, int start, int end) {
            for (int i = start; i < end; i++) {
                add(units.charAt(i), from[i]);
            }
        }

        FoldedText build() {
            return new FoldedText(text.toString(), Arrays.copyOf(origins, text.length()));
        }
    }
}
