package tongli.learning.data.media;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tongli.learning.data.ContentRules;
import tongli.learning.data.Finding;

/**
 * What is odd about a picture. The bounds were set on photographs of faces from five sources and on copies of them made worse.
 *
 * @param shortest the pixels that the shorter side should have
 * @param longest the pixels that the longer side may have
 */
public record PictureRules(double shortest, double longest) implements ContentRules<Picture> {
    /** The smallest faces that people label in practice have 48 pixels (FER2013). */
    public static final double SHORTEST = 48;

    /** More is no picture of a face but one with a face in it, and slow to read. */
    public static final double LONGEST = 4_096;

    /** A blank sheet with the noise of a camera; photographs at a seventh of their light have 5 and more. */
    private static final double FLAT = 4;
    /** Photographs at a seventh of their light lie below. */
    private static final double DARK = 30;
    /** At three times their light half lie above. */
    private static final double BRIGHT = 230;
    /** Sharp photographs have 0.04 and more, half that once they are blurred over 2 of 256 pixels. */
    private static final double BLURRED = 0.02;
    /** Where most have one size or one shape, any other is told. */
    private static final double SLACK = Math.log(1.02);

    public PictureRules {
        if (!(shortest >= 0 && longest >= shortest)) {
            throw new IllegalArgumentException("a picture of %s to %s pixels cannot be".formatted(shortest, longest));
        }
    }

    @Override
    public Judged<Picture> judge(Picture picture) {
        Set<Finding> odd = EnumSet.noneOf(Finding.class);
        if (Math.min(picture.width(), picture.height()) < shortest) {
            odd.add(Finding.TOO_SHORT);
        }
        if (Math.max(picture.width(), picture.height()) > longest) {
            odd.add(Finding.TOO_LONG);
        }
        if (picture.brightness() < DARK) {
            odd.add(Finding.TOO_DARK);
        }
        if (picture.brightness() > BRIGHT) {
            odd.add(Finding.TOO_BRIGHT);
        }
        if (picture.contrast() < FLAT) {
            odd.add(Finding.FLAT);
        } else if (picture.sharpness() < BLURRED) {
            odd.add(Finding.BLURRED);
        }
        return new Judged<>(Optional.of(picture), odd);
    }

    @Override
    public List<Comparison<Picture>> comparisons() {
        return List.of(
                new Comparison<>(
                        Finding.SIZE_OUTLIER, picture -> Math.log((double) picture.width() * picture.height()), SLACK),
                new Comparison<>(
                        Finding.SHAPE_OUTLIER,
                        picture -> Math.log(picture.width() / (double) picture.height()),
                        SLACK));
    }
}
