package tongli.learning.robustness;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import tongli.core.Coded;
import tongli.core.Language;

/** Slips and tricks of writing that leave the meaning as it is. What cannot be changed in a text stays. */
public enum Perturbation implements Coded {
    /** English: letters swapped, left out, doubled; Chinese: two characters swapped. */
    TYPO(Language.ZH, Language.EN) {
        @Override
        String apply(String text, Language language, double share, Random random) {
            return language == Language.EN
                    ? Letters.some(text, share, random, word -> Letters.slip(word, random))
                    : swapped(text, share, random);
        }
    },
    /** A letter by its neighbour on the keyboard. */
    KEYBOARD(Language.EN) {
        @Override
        String apply(String text, Language language, double share, Random random) {
            return Letters.some(text, share, random, word -> Letters.besides(word, random));
        }
    },
    /** What sounds the same; in English three times as often, for few words have such. */
    HOMOPHONE(Language.ZH, Language.EN) {
        @Override
        String apply(String text, Language language, double share, Random random) {
            return language == Language.EN
                    ? Letters.soundsAlike(text, 3 * share, random)
                    : each(text, share, random, sign -> Tables.EXACT.of(sign, random));
        }
    },
    /** What sounds the same to many speakers, in any tone. */
    NEAR_HOMOPHONE(Language.ZH) {
        @Override
        String apply(String text, Language language, double share, Random random) {
            return each(text, share, random, sign -> Tables.NEAR.of(sign, random));
        }
    },
    /** Soooo; 真的的的. */
    ELONGATION(Language.ZH, Language.EN) {
        @Override
        String apply(String text, Language language, double share, Random random) {
            return language == Language.EN
                    ? Letters.some(text, share, random, Letters::drawn)
                    : each(text, share / 2, random, sign -> isHan(sign) ? Optional.of(sign) : Optional.empty(), 3);
        }
    },
    /** Letters, digits and signs in full width; in Chinese the signs that are in half width there, and the other way round. */
    WIDTH(Language.ZH, Language.EN) {
        @Override
        String apply(String text, Language language, double share, Random random) {
            return each(text, share, random, Perturbation::otherWidth);
        }
    },
    /** Signs that nobody sees, between letters. */
    ZERO_WIDTH(Language.ZH, Language.EN) {
        @Override
        String apply(String text, Language language, double share, Random random) {
            StringBuilder made = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                made.append(text.charAt(i));
                boolean within = i + 1 < text.length()
                        && Character.isLetter(text.charAt(i))
                        && Character.isLetter(text.charAt(i + 1));
                if (within && random.nextDouble() < share) {
                    made.append(random.nextBoolean() ? '\u200B' : '\u2060');
                }
            }
            return made.toString();
        }
    },
    /** Mild: without the signs at the end; strong: without any. */
    NO_PUNCTUATION(Language.ZH, Language.EN) {
        @Override
        String apply(String text, Language language, double share, Random random) {
            String sign = "[\\p{Punct}，。！？；：、…“”‘’（）~～&&[^'’]]+";
            return share < Strength.STRONG.share() ? text.replaceAll(sign + "\\s*$", "") : text.replaceAll(sign, " ");
        }
    },
    /** Mild: one more; strong: three, and each full stop is one. */
    EXCLAMATION(Language.ZH, Language.EN) {
        @Override
        String apply(String text, Language language, double share, Random random) {
            String sign = language == Language.ZH ? "！" : "!";
            return share < Strength.STRONG.share()
                    ? text + sign
                    : text.replaceAll("[.。](?=\\s|$)", sign) + sign.repeat(3);
        }
    },
    /** Mild: all small; strong: all capitals. */
    CASE(Language.EN) {
        @Override
        String apply(String text, Language language, double share, Random random) {
            return share < Strength.STRONG.share() ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT);
        }
    };

    private static final int FULL_WIDTH = 0xFEE0;

    private final Set<Language> languages;

    Perturbation(Language... languages) {
        this.languages = Set.of(languages);
    }

    /** Read when first asked for. */
    private static final class Tables {
        private static final Homophones EXACT = Homophones.exact();
        private static final Homophones NEAR = Homophones.near();
    }

    /** Whether it changes anything in that language. */
    public boolean goesWith(Language language) {
        return languages.contains(language);
    }

    /** The text with about that much of it changed; the same for the same state of {@code random}. */
    public String of(String text, Language language, Strength strength, Random random) {
        return apply(text, language, strength.share(), random);
    }

    abstract String apply(String text, Language language, double share, Random random);

    /** What becomes of one sign; empty leaves it. */
    private interface OfSign {
        Optional<Character> of(char sign);
    }

    private static String each(String text, double share, Random random, OfSign made) {
        return each(text, share, random, made, 1);
    }

    /** @param times how often what is made of a sign is written */
    private static String each(String text, double share, Random random, OfSign made, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            Optional<Character> other = random.nextDouble() < share ? made.of(sign) : Optional.empty();
            all.append(other.map(found -> found.toString().repeat(times)).orElse(Character.toString(sign)));
        }
        return all.toString();
    }

    private static String swapped(String text, double share, Random random) {
        StringBuilder made = new StringBuilder(text);
        for (int i = 0; i + 1 < made.length(); i++) {
            if (isHan(made.charAt(i)) && isHan(made.charAt(i + 1)) && random.nextDouble() < share / 2) {
                char first = made.charAt(i);
                made.setCharAt(i, made.charAt(i + 1));
                made.setCharAt(i + 1, first);
                i++; // neither is moved again
            }
        }
        return made.toString();
    }

    private static boolean isHan(char sign) {
        return Character.isIdeographic(sign);
    }

    private static Optional<Character> otherWidth(char sign) {
        if (sign > ' ' && sign < 0x7F) {
            return Optional.of((char) (sign + FULL_WIDTH));
        }
        return sign >= '！' && sign <= '～' ? Optional.of((char) (sign - FULL_WIDTH)) : Optional.empty();
    }
}
