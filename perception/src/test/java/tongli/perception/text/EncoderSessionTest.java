package tongli.perception.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderSessionTest {
    /** Windows as long as that, in this order, as batches of those lengths. */
    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
                    9 7 8                                   = [7] [8, 9]
                    10 10 10 10 10 10                       = [10, 10, 10] [10, 10, 10]
                    40 40 40 40 40 40 40 40 40 40           = [40, 40] [40, 40, 40] [40, 40] [40, 40, 40]
                    100 120 110                             = [100] [110] [120]
                    256                                     = [256]
                    ''                                      = ''
                    """)
    void batchesAreOfLikeLengthEvenInNumberAndSmall(String lengths, String batches) {
        int[] given = lengths.isEmpty()
                ? new int[0]
                : Arrays.stream(lengths.split(" ")).mapToInt(Integer::parseInt).toArray();
        List<EncoderSession.Window> windows = IntStream.range(0, given.length)
                .mapToObj(i -> new EncoderSession.Window(i, new long[given[i]]))
                .toList();
        assertThat(String.join(
                        " ",
                        EncoderSession.evenBatches(windows).stream()
                                .map(batch -> batch.stream()
                                        .map(EncoderSession.Window::length)
                                        .toList()
                                        .toString())
                                .toList()))
                .isEqualTo(batches);
    }
}
