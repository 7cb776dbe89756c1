package tongli.perception.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever happened to a file on its way, it is read or refused: nothing else is thrown, and no more comes out than a file of its length can hold. */
class DamagedSoundPropertiesTest {
    private static final String[] FILES = {
        "stereo16.flac", "mono24.flac", "stereo32.flac", "info16.mp3", "vbr44.mp3", "stereo16.ogg"
    };

    @SuppressWarnings("NullAway.Init")
    private static Path file;

    @BeforeContainer
    static void makeRoom() throws IOException {
        file = Files.createTempFile("damaged", ".sound");
    }

    @AfterContainer
    static void clear() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 300)
    void damagedFilesAreReadOrRefused(
            @ForAll @IntRange(max = 5) int which, @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int changes)
            throws IOException {
        byte[] bytes = MadeSound.bytes(FILES[which]);
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(random.nextBoolean() ? Math.min(120, bytes.length) : bytes.length)] =
                    (byte) random.nextInt(256);
        }
        if (random.nextInt(3) == 0) {
            bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        Files.write(file, bytes);
        try {
            assertThat(MadeSound.decoded(file)).hasSizeLessThan(20_000_000);
        } catch (UndecodableException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }
}
