package tongli.expression.speech;

import java.util.List;
import java.util.Locale;
import tongli.core.PlainText;
import tongli.core.Require;
import tongli.core.Sha256;

/**
 * Who speaks, as far as it makes a voice: each person gets one of their own, always the same. Nobody under sixteen is given
 * a grown-up's voice.
 *
 * <p>Directions: children's voices lie higher for want of length, women's above men's (Peterson and Barney, JASA 24, 1952;
 * Lee, Potamianos and Narayanan, JASA 105, 1999); with age women's sink and men's rise a little (Stathopoulos et al., JSLHR
 * 54, 2011). The sizes are ours.
 *
 * @param name at most {@link #MAX_CHARACTERS} characters; two people of one age are told apart by it
 * @param age in years, from 3 to 120
 * @param pronoun {@code she}, {@code he}, 她, 他, or any other, who may get either voice
 */
public record Speaker(String name, int age, String pronoun) {

    public static final int MAX_CHARACTERS = 80;

    private static final int GROWN = 16;
    private static final int TEEN = 13;
    private static final int OLD = 60;
    private static final int STEPS = 16;

    private static final List<String> SMALL = List.of("f3", "f4");
    private static final List<String> WOMEN = List.of("f1", "f2", "f3", "f5");
    private static final List<String> MEN = List.of("m1", "m2", "m3", "m7");

    /** @throws IllegalArgumentException if the name is blank or too long, or the age out of range */
    public Speaker {
        name = PlainText.of(Require.notBlank("name", name));
        pronoun = PlainText.of(pronoun);
        if (PlainText.characters(name) > MAX_CHARACTERS || PlainText.characters(pronoun) > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a speaker's name or pronoun has more than %d characters; shorten it".formatted(MAX_CHARACTERS));
        }
        Require.inRange("age", age, 3, 120);
    }

    /** The voice of this person; the same for the same name, age and pronoun on any machine. */
    public Timbre timbre() {
        String digest = Sha256.hex("%s %d %s".formatted(name, age, pronoun));
        List<String> tracts = tracts(Integer.parseInt(digest.substring(0, 2), 16));
        double step = Integer.parseInt(digest.substring(2, 4), 16) % STEPS / (STEPS - 1.0); // 0 to 1
        double lively = Integer.parseInt(digest.substring(4, 6), 16) % STEPS / (STEPS - 1.0);
        return new Timbre(
                tracts.get(Integer.parseInt(digest.substring(6, 8), 16) % tracts.size()),
                hundredths(lowest(tracts) + 0.24 * step),
                hundredths(0.85 + 0.3 * lively));
    }

    private List<String> tracts(int coin) {
        if (age < GROWN) {
            return SMALL;
        }
        return switch (pronoun.toLowerCase(Locale.ROOT)) {
            case "she", "her", "她" -> WOMEN;
            case "he", "him", "他" -> MEN;
            default -> coin % 2 == 0 ? WOMEN : MEN;
        };
    }

    /** Where this age's pitch begins. */
    private double lowest(List<String> tracts) {
        if (age < TEEN) {
            return 1.32;
        }
        if (age < GROWN) {
            return 1.16;
        }
        boolean woman = tracts.equals(WOMEN);
        if (age >= OLD) {
            return woman ? 0.78 : 0.98;
        }
        return 0.88;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
