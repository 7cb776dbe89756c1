package tongli.learning.data.media;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Require;
import tongli.learning.corpus.NearIndex;

/**
 * Pictures by number, asked for those that show nearly the same: in another size, encoded anew, darker. Two are near when a
 * share of the bits of their hashes is equal and no part of them differs much, as {@link PicturePrint} says. A picture that
 * was cropped, turned, mirrored, or made so bright that whites ran together, is not found. For one thread; holds about 300
 * bytes a picture, and looks at each.
 */
public final class NearPictures implements NearIndex<Picture> {
    /** What the data commands take for near: 6 of 64 bits may differ. */
    public static final double NEAR = 0.9;

    /** Below this most portraits are alike. */
    public static final double LOWEST = 0.8;

    /**
     * Nearly all copies at half the size, at 48 × 48 pixels, or by JPEG at quality 20, differ by less; a face that smiles and
     * one that does not by more, even if it is a sixth of the picture.
     */
    private static final double MOST_DIFFERENT = 0.07;

    /** A picture of less contrast shows nothing that could be compared. */
    private static final double ONE_GREY = 1;

    private final double near;
    private final List<PicturePrint> prints = new ArrayList<>();

    /** @param near the share of equal bits from which two may be near, in [{@value #LOWEST}, 1] */
    public NearPictures(double near) {
        this.near = Require.inRange("near", near, LOWEST, 1);
    }

    @Override
    public int add(Picture picture) {
        prints.add(picture.print());
        return prints.size() - 1;
    }

    @Override
    public List<Integer> near(Picture picture) {
        if (picture.contrast() < ONE_GREY) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < prints.size(); i++) {
            if (picture.print().alike(prints.get(i)) >= near
                    && picture.print().mostDifferent(prints.get(i)) <= MOST_DIFFERENT) {
                found.add(i);
            }
        }
        return List.copyOf(found);
    }
}
