package tongli.cli.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class FileTroubleTest {
    private static final String ASK = "is --data right?";

    @Test
    void aBareNameGetsWhatIsWrongAndWhatToDo() {
        assertThat(FileTrouble.with(new NoSuchFileException("a.tsv"), ASK))
                .hasMessage("a.tsv: there is no such file; is --data right?");
        assertThat(FileTrouble.with(new AccessDeniedException("a.tsv"), ASK))
                .hasMessage("a.tsv: it may not be read or written by you; is --data right?");
    }

    @Test
    void aMessageThatSaysWhatToDoStandsAlone() {
        assertThat(FileTrouble.with(new IOException("a.tsv:3: not a JSON object; write one object a line"), ASK))
                .hasMessage("a.tsv:3: not a JSON object; write one object a line");
        assertThat(FileTrouble.with(new NoSuchFileException("a.tsv", null, "no such file; name another"), ASK))
                .hasMessage("a.tsv: no such file; name another");
    }

    @Test
    void aTroubleWithoutWordsIsStillTold() {
        assertThat(FileTrouble.with(new ZipException("Not in GZIP format"), ASK))
                .hasMessage("Not in GZIP format; is --data right?");
        assertThat(FileTrouble.with(new IOException((String) null), ASK))
                .hasMessage("a file cannot be read or written; is --data right?");
    }
}
