package tongli.cli.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.cli.terminal.TerminalCall;

class CourseSimulateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aTableHasALineAKindAndSaysWhatIsMissed() {
        assertThat(course("simulate", "--learners", "10", "--exercises", "2", "--format", "table"))
                .isEqualTo(1);
        assertThat(out.toString().lines()).hasSize(2 + 11 + 2);
        assertThat(out.toString())
                .containsPattern("\\| well_specified \\| -?0\\.[0-9]{3} \\(-?[01]\\.[0-9]{3}–-?[01]\\.[0-9]{3}\\) \\|")
                .containsPattern("Missed: .*everything: rank correlation is -?0\\.[0-9]{3}; the target is 0\\.85");
    }

    @Test
    void jsonIsOneLineWithEveryFigure() {
        assertThat(course("simulate", "--learners", "10", "--exercises", "2", "--format", "json"))
                .isEqualTo(1);
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(out.toString())
                .startsWith(
                        "{\"seed\":7,\"learners\":10,\"exercises\":2,\"talks\":0.33,\"severity\":1.0,\"kinds\":[{\"kind\":\"well_specified\",")
                .contains("\"rank_correlation\":", "\"transfer\":{\"observed\":", "\"missed\":[\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --learners | 9 | it must lie between 10 and 10000
            --exercises | 0 | it must lie between 1 and 1000
            --talks | 1.5 | it must lie between 0 and 1
            --severity | -1 | it must lie between 0 and 2
            --severity | NaN | it must lie between 0 and 2
            --learners | many | a whole number
            """)
    void aNumberThatMakesNoSenseIsAWrongCall(String option, String value, String remedy) {
        assertThat(course("simulate", option, value)).isEqualTo(2);
        assertThat(err.toString()).contains(option, value, remedy);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void withoutACommandTheCommandsAreNamed() {
        assertThat(course()).isEqualTo(2);
        assertThat(err.toString()).contains("Name a command: ", "simulate");
    }

    private int course(String... arguments) {
        return TerminalCall.of(new CourseCommand(), out, err, arguments);
    }
}
