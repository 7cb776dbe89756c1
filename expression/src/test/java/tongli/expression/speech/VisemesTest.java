package tongli.expression.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.expression.Prosody;

class VisemesTest {

    private static final String FOLDERS = "/usr/local/bin:/usr/bin";

    private static SpokenLine line(String text, Language language) {
        return new SpokenLine(text, language, Prosody.USUAL);
    }

    private static String shapes(List<Viseme> track) {
        return track.stream().map(one -> one.shape().code()).collect(Collectors.joining(" "));
    }

    /** At 1,000 samples a second. @param millis how long it is loud, then silent, then loud … */
    private static Wav sound(int... millis) {
        ByteBuffer bytes =
                ByteBuffer.allocate(44 + 2 * Arrays.stream(millis).sum()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes()).putInt(bytes.capacity() - 8).put("WAVEfmt ".getBytes());
        bytes.putInt(16).putShort((short) 1).putShort((short) 1).putInt(1000).putInt(2000);
        bytes.putShort((short) 2).putShort((short) 16).put("data".getBytes()).putInt(bytes.capacity() - 44);
        for (int i = 0; i < millis.length; i++) {
            for (int j = 0; j < millis[i]; j++) {
                bytes.putShort((short) (i % 2 == 0 ? 3000 : 0));
            }
        }
        return Wav.of(bytes.array());
    }

    @Test
    void whereASoundIsHeardIsFoundByItsEnergy() {
        assertThat(Stretch.of(sound(100, 200, 50, 80, 20, 500)))
                .containsExactly(new Stretch(0, 100), new Stretch(300, 450)); // 80 ms are no pause
        assertThat(Stretch.of(sound(0, 300))).isEmpty();
    }

    @Test
    void mouthAndSoundEndTogether() {
        // 妈妈 is two times 70 and 180 ms by itself, 好 is 150 and 90; the first has 880 ms here, the second 120
        List<Viseme> track = Visemes.onPath("").of(line("妈妈，好。", Language.ZH), sound(880, 300, 120, 400));
        assertThat(track)
                .containsExactly(
                        new Viseme(0, MouthShape.CLOSED),
                        new Viseme(123, MouthShape.OPEN),
                        new Viseme(440, MouthShape.CLOSED),
                        new Viseme(563, MouthShape.OPEN),
                        new Viseme(880, MouthShape.REST),
                        new Viseme(1180, MouthShape.OPEN),
                        new Viseme(1255, MouthShape.ROUND),
                        new Viseme(1300, MouthShape.REST));
    }

    @Test
    void englishWordsInAChineseLineAreReadAsEnglish() {
        assertThat(shapes(Visemes.onPath("").estimated(line("有app吗？", Language.ZH))))
                .isEqualTo("spread pucker open closed open rest");
    }

    @Test
    void whatCannotBeSaidMovesNothing() {
        assertThat(shapes(Visemes.onPath("").estimated(line("……😀", Language.ZH))))
                .isEqualTo("rest");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"My mum. Bob!|EN|5", "妈妈，爸爸。|ZH|4", "You taught him the job, then had to clap.|EN|3"})
    void lipsCloseAsOftenAsTheyShouldOnTheSoundOfAVoice(String text, Language language, int closed) {
        Optional<Voice> voice = EspeakVoice.find(FOLDERS);
        assumeTrue(voice.isPresent(), "espeak-ng is not installed");
        Wav sound = voice.orElseThrow().speak(line(text, language));
        List<Viseme> track = Visemes.onPath(FOLDERS).of(line(text, language), sound);
        assertThat(track).filteredOn(one -> one.shape() == MouthShape.CLOSED).hasSize(closed);
        assertThat(track.stream().mapToInt(Viseme::fromMillis).toArray()).isSorted();
        Viseme last = track.get(track.size() - 1);
        assertThat(last.shape()).isEqualTo(MouthShape.REST);
        List<Stretch> heard = Stretch.of(sound);
        assertThat(last.fromMillis()).isEqualTo(heard.get(heard.size() - 1).toMillis());
    }
}
