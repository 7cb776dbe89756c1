package tongli.learning.few;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.BasicEmotion;
import tongli.core.Language;

class DescriptionsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theBasicEmotionsAreDescribedInEachLanguage(Language language) {
        Descriptions shipped = Descriptions.ofBasicEmotions(language);
        for (BasicEmotion emotion : BasicEmotion.values()) {
            assertThat(shipped.of(emotion.code())).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        }
        assertThat(shipped.byLabel()).hasSize(BasicEmotion.values().length);
    }

    @Test
    void labelsOfOnesOwnAreDescribedInAFile() throws IOException {
        Path file = folder.resolve("own.tsv");
        Files.write(file, List.of("description\tlabel", "下雨\train", "打伞\train", "\train", "出太阳\tsun"));
        Descriptions own = Descriptions.read(file);
        assertThat(own.of("rain")).containsExactly("下雨", "打伞");
        assertThatThrownBy(() -> own.check(Arrays.asList("rain", "snow", "wind")))
                .hasMessageContaining("snow, wind; give --descriptions");
    }

    @Test
    void aFileWithoutTheColumnsIsRefused() throws IOException {
        Path file = folder.resolve("own.tsv");
        Files.write(file, List.of("label\twords", "rain\t下雨"));
        assertThatThrownBy(() -> Descriptions.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no column \"description\"");
    }
}
