package tongli.cli.persona;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.cli.terminal.TerminalCall;

class PersonaValidateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aSetThatIsNotThereIsAnsweredWithThoseThatAre() {
        assertThat(validate("--set", "formula")).isEqualTo(2);
        assertThat(err)
                .asString()
                .contains("--set is \"formula\"", "first, held_out, blind_a", "formulas, missteps, empathy, variety");
    }

    @Test
    void repliesOfOthersNeedTheirFolder(@TempDir Path empty) {
        assertThat(validate("--set", "empathy")).isEqualTo(2);
        assertThat(err).asString().contains("--set empathy needs --data");
        assertThat(validate("--set", "empathy", "--data", empty.toString())).isEqualTo(1);
        assertThat(err).asString().contains("emotional-reactions-train.tsv.gz is not there");
    }

    @Test
    void howManySeedsIsBounded() {
        assertThat(validate("--seeds", "0")).isEqualTo(2);
        assertThat(err).asString().contains("--seeds is 0; it must lie between 1 and 1000");
    }

    private int validate(String... arguments) {
        return TerminalCall.of(new PersonaValidateCommand(), out, err, arguments);
    }
}
