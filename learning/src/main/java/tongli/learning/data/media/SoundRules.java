package tongli.learning.data.media;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tongli.learning.data.ContentRules;
import tongli.learning.data.Finding;

/**
 * What is odd about a recording. The bounds were set on acted speech in German and English and synthetic speech in Chinese,
 * and on copies of it made worse.
 *
 * @param shortest with {@code longest}: the seconds that a recording should last
 */
public record SoundRules(double shortest, double longest) implements ContentRules<Sound> {
    /** Half a second holds a word or two; who reads a feeling from less guesses. */
    public static final double SHORTEST = 0.5;

    /** Utterances in sets of emotional speech last up to some 30 seconds; in more the feeling changes. */
    public static final double LONGEST = 30;

    /** Whispers recorded from afar reach −60 dB of full scale; 16 bits end at −98. */
    private static final double SILENT_DB = -70;
    /** Sound recordings scaled to full volume have up to 3 samples in 10,000 there, ones cut by 6 dB more than 1 in 1,000. */
    private static final double CLIPPED = 0.001;
    /**
     * Speech with white noise 10 dB below it measures 12; without, no less than 15, for even where nobody pauses some frames
     * are quieter.
     */
    private static final double NOISY_DB = 12;
    /** Logarithm of the factor that lengths may always differ by. */
    private static final double LENGTH_SLACK = Math.log(4);
    /** Where most have one rate, any other is told. */
    private static final double RATE_SLACK = Math.log(1.01);

    public SoundRules {
        if (!(shortest >= 0 && longest >= shortest)) {
            throw new IllegalArgumentException(
                    "a recording of %s to %s seconds cannot be".formatted(shortest, longest));
        }
    }

    @Override
    public Judged<Sound> judge(Sound sound) {
        Set<Finding> odd = EnumSet.noneOf(Finding.class);
        if (sound.seconds() < shortest) {
            odd.add(Finding.TOO_SHORT);
        }
        if (sound.seconds() > longest) {
            odd.add(Finding.TOO_LONG);
        }
        if (sound.clipped() >= CLIPPED) {
            odd.add(Finding.CLIPPED);
        }
        if (sound.loudDb() < SILENT_DB) {
            odd.add(Finding.SILENT);
        } else if (sound.signalToNoiseDb() < NOISY_DB) {
            odd.add(Finding.NOISY);
        }
        return new Judged<>(Optional.of(sound), odd);
    }

    @Override
    public List<Comparison<Sound>> comparisons() {
        return List.of(
                new Comparison<>(Finding.LENGTH_OUTLIER, sound -> Math.log(sound.seconds()), LENGTH_SLACK),
                new Comparison<>(Finding.RATE_OUTLIER, sound -> Math.log(sound.rateHz()), RATE_SLACK));
    }
}
