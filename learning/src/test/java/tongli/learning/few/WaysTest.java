package tongli.learning.few;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

/** Each way on a toy on which it must help. */
class WaysTest {
    @TempDir
    private Path folder;

    private double accuracy(WayKind kind, FewTexts texts, Reworder reworder) throws IOException {
        return accuracy(kind, texts, reworder, GivenWeather.settings(), folder.resolve(kind.code()));
    }

    private static double accuracy(WayKind kind, FewTexts texts, Reworder reworder, FewSettings settings, Path folder)
            throws IOException {
        try (EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.ZH).openTokenizer()) {
            Way way = kind.make(settings, GivenWeather.descriptions(), reworder);
            return GivenWeather.accuracy(
                    way.answers(GivenWeather.bench(tokenizer, new GivenWeather.Silent()), texts, 3, folder));
        }
    }

    private static final Reworder NONE = texts -> List.of();

    /** Labels are told by one sign, and so are the texts that are asked. */
    private static FewTexts plain() {
        return new FewTexts(
                GivenWeather.HEAD,
                GivenWeather.texts(8, 0, true, 0, 0),
                List.of(),
                GivenWeather.texts(30, 500, false, 0, 0));
    }

    /** Labels are told by one sign, the texts that are asked by another, and only texts without labels have both. */
    private static FewTexts twoCues() {
        return new FewTexts(
                GivenWeather.HEAD,
                GivenWeather.texts(4, 0, true, 0, 0),
                GivenWeather.texts(60, 200, false, 0, 1, 1),
                GivenWeather.texts(30, 500, false, 1, 1));
    }

    @ParameterizedTest
    @EnumSource(
            value = WayKind.class,
            names = {"HEAD", "LORA", "PREFIX"})
    void whoeverLearnsFromLabelsTellsThemApart(WayKind kind) throws IOException {
        assertThat(accuracy(kind, plain(), NONE)).isGreaterThan(0.7);
    }

    @Test
    void prototypesTellMoreThanPlainTrainingAndThanTheEncoderAsItIs() throws IOException {
        FewSettings hardly = new FewSettings(1, 1, 8, 24, OptionalDouble.of(1e-9), 1, 0.7, 1);
        double untuned = accuracy(WayKind.PROTOTYPES, plain(), NONE, hardly, folder.resolve("untuned"));
        double plain = accuracy(WayKind.LORA, plain(), NONE);
        assertThat(accuracy(WayKind.PROTOTYPES, plain(), NONE))
                .isGreaterThan(untuned)
                .isGreaterThan(plain + 0.1);
    }

    @Test
    void descriptionsTellLabelsApartWithoutASingleLabel() throws IOException {
        FewTexts none = new FewTexts(
                GivenWeather.HEAD,
                List.of(),
                GivenWeather.texts(30, 200, false, 0, 0),
                GivenWeather.texts(30, 500, false, 0, 0));
        assertThat(accuracy(WayKind.ZERO_SHOT, none, NONE)).isGreaterThan(0.75);
    }

    @Test
    void selfTrainingLearnsASignThatOnlyTextsWithoutLabelsHave() throws IOException {
        FewSettings longer = new FewSettings(2, 80, 8, 24, OptionalDouble.of(0.01), 3, 0.6, 1);
        double plain = accuracy(WayKind.LORA, twoCues(), NONE, longer, folder.resolve("plain"));
        double taught = accuracy(WayKind.SELF_TRAINING, twoCues(), NONE, longer, folder.resolve("taught"));
        assertThat(taught).isGreaterThan(0.9).isGreaterThan(plain + 0.1);
    }

    @Test
    void agreementLearnsASignThatAnotherWordingHas() throws IOException {
        Reworder otherSign = texts -> texts.stream()
                .map(text -> Optional.of(text.replace("雨", "伞").replace("晴", "帽")))
                .toList();
        FewTexts texts = new FewTexts(
                GivenWeather.HEAD,
                GivenWeather.texts(8, 0, true, 0, 0),
                GivenWeather.texts(60, 200, false, 0, 0),
                GivenWeather.texts(30, 500, false, 1, 1));
        double plain = accuracy(WayKind.LORA, texts, NONE);
        double agreed = accuracy(WayKind.CONSISTENCY, texts, otherSign);
        assertThat(agreed).isGreaterThan(0.9).isGreaterThan(plain + 0.1);
    }
}
