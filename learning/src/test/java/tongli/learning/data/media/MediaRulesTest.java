package tongli.learning.data.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.learning.data.Cleaning;
import tongli.learning.data.Cleaning.Draft;
import tongli.learning.data.ContentRules;
import tongli.learning.data.Finding;

class MediaRulesTest {
    private static final int RATE = 16_000;
    private static final SoundRules SOUNDS = new SoundRules(SoundRules.SHORTEST, SoundRules.LONGEST);
    private static final PictureRules PICTURES = new PictureRules(PictureRules.SHORTEST, PictureRules.LONGEST);
    private static final double[] SPEECH = Sounds.speech(1, RATE, 3);

    @TempDir
    Path folder;

    private Set<Finding> heard(double[] samples) throws IOException {
        return SOUNDS.judge(Sound.read(Sounds.write(folder.resolve("a.wav"), RATE, samples)))
                .findings();
    }

    private Set<Finding> seen(BufferedImage image) throws IOException {
        return PICTURES.judge(Picture.read(Faces.write(folder.resolve("a.png"), image)))
                .findings();
    }

    @Test
    void soundsAreJudged() throws IOException {
        assertThat(heard(SPEECH)).isEmpty();
        assertThat(heard(Sounds.times(0.02, SPEECH))).isEmpty();
        assertThat(heard(new double[RATE])).containsExactly(Finding.SILENT);
        assertThat(heard(Sounds.noise(0.00005, RATE, 1))).containsExactly(Finding.SILENT);
        assertThat(heard(Sounds.times(4, SPEECH))).containsExactly(Finding.CLIPPED);
        assertThat(heard(Sounds.plus(Sounds.times(0.2, SPEECH), Sounds.noise(0.05, RATE, 3))))
                .containsExactly(Finding.NOISY);
        assertThat(heard(Sounds.speech(1, RATE, 31))).containsExactly(Finding.TOO_LONG);
        assertThat(heard(Sounds.of(RATE / 3, i -> SPEECH[i + RATE]))).containsExactly(Finding.TOO_SHORT);
    }

    @Test
    void picturesAreJudged() throws IOException {
        BufferedImage face = Faces.face(1, 0.5, 256);
        assertThat(seen(face)).isEmpty();
        assertThat(seen(Faces.flat(128, 64))).containsExactly(Finding.FLAT);
        assertThat(seen(Faces.lit(face, 0.15))).containsExactly(Finding.TOO_DARK);
        assertThat(seen(Faces.lit(face, 6))).containsExactly(Finding.TOO_BRIGHT);
        assertThat(seen(Faces.face(1, 0.5, 40))).containsExactly(Finding.TOO_SHORT);
        assertThat(seen(Faces.scaled(Faces.scaled(face, 24, 24), 256, 256))).containsExactly(Finding.BLURRED);
        assertThat(new PictureRules(48, 200)
                        .judge(Picture.read(folder.resolve("a.png")))
                        .findings())
                .contains(Finding.TOO_LONG);
    }

    private static <T> List<String> first(ContentRules<T> rules, List<T> contents, Finding finding) {
        List<Draft<T>> drafts = new ArrayList<>();
        for (T content : contents) {
            drafts.add(Draft.of("in:" + drafts.size(), "", Optional.of(Set.of()), content));
        }
        return Cleaning.of(drafts, rules, Set.of())
                .findings()
                .getOrDefault(finding, new Cleaning.Places(0, List.of()))
                .first();
    }

    @Test
    void whatLiesFarFromTheOthersIsTold() throws IOException {
        List<Sound> sounds = new ArrayList<>(
                Collections.nCopies(30, Sound.read(Sounds.write(folder.resolve("a.wav"), RATE, SPEECH))));
        sounds.add(Sound.read(Sounds.write(folder.resolve("b.wav"), 8_000, Sounds.speech(1, 8_000, 3))));
        sounds.add(Sound.read(Sounds.write(folder.resolve("c.wav"), RATE, Sounds.speech(1, RATE, 20))));
        assertThat(first(SOUNDS, sounds, Finding.RATE_OUTLIER)).containsExactly("in:30");
        assertThat(first(SOUNDS, sounds, Finding.LENGTH_OUTLIER)).containsExactly("in:31");

        BufferedImage face = Faces.face(1, 0.5, 100);
        List<Picture> pictures =
                new ArrayList<>(Collections.nCopies(30, Picture.read(Faces.write(folder.resolve("a.png"), face))));
        pictures.add(Picture.read(Faces.write(folder.resolve("b.png"), Faces.scaled(face, 120, 120))));
        pictures.add(Picture.read(Faces.write(folder.resolve("c.png"), Faces.scaled(face, 125, 80))));
        assertThat(first(PICTURES, pictures, Finding.SIZE_OUTLIER)).containsExactly("in:30");
        assertThat(first(PICTURES, pictures, Finding.SHAPE_OUTLIER)).containsExactly("in:31");
    }

    @Test
    void boundsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new SoundRules(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SoundRules(Double.NaN, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PictureRules(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
