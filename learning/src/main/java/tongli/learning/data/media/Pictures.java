package tongli.learning.data.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.Set;
import tongli.learning.data.ContentRules;
import tongli.learning.data.Likeness;
import tongli.perception.media.PictureFile;

/** Files of pictures. Immutable. */
public final class Pictures implements Medium<Picture> {
    private static final Set<String> ENDINGS = Set.of(
            "png", "jpg", "jpeg", "jpe", "gif", "bmp", "webp", "tif", "tiff", "heic", "heif", "avif", "jp2", "pgm",
            "ppm");

    @Override
    public String field() {
        return "image";
    }

    @Override
    public Set<String> endings() {
        return ENDINGS;
    }

    @Override
    public Picture read(Path file) throws IOException {
        return Picture.read(file);
    }

    @Override
    public String size(Path file) throws IOException {
        PictureFile.Size size = PictureFile.size(file);
        return "%d × %d".formatted(size.width(), size.height());
    }

    @Override
    public Likeness<Picture> likeness(OptionalDouble near) {
        return Likeness.of(Picture::sha256, near, NearPictures::new);
    }

    @Override
    public double near() {
        return NearPictures.NEAR;
    }

    @Override
    public double lowestNear() {
        return NearPictures.LOWEST;
    }

    @Override
    public ContentRules<Picture> rules(OptionalDouble shortest, OptionalDouble longest) {
        return new PictureRules(shortest.orElse(PictureRules.SHORTEST), longest.orElse(PictureRules.LONGEST));
    }
}
