package tongli.learning.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatedReplyTest {
    private static final String HEADER = "sp_id\trp_id\tseeker_post\tresponse_post\tlevel\trationales\n";

    @TempDir
    private Path folder;

    /** The first reply: 2 + (0 and 1 on average) + 1; the second 0 + 2 + 0. */
    @Test
    void levelsAreSummedAndThoseOfOneReplyAveraged() throws IOException {
        write("emotional-reactions", "p\ta\tpost\tone\t2\t\np\tb\tpost\ttwo\t0\t\np\tc\tpost\t \t2\t\n");
        write("interpretations", "p\ta\tpost\tone\t0\t\np\ta\tpost\tone\t1\t\np\tb\tpost\ttwo\t2\t\n");
        write("explorations", "p\tb\tpost\ttwo\t0\t\np\ta\tpost\tone\t1\t\n");
        assertThat(RatedReply.read(folder))
                .containsExactly(new RatedReply("p", "post", "one", 3.5), new RatedReply("p", "post", "two", 2));
    }

    @Test
    void whatIsMissingOrNoLevelIsNamed() throws IOException {
        assertThatThrownBy(() -> RatedReply.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("emotional-reactions-train.tsv.gz is not there");
        write("emotional-reactions", "p\ta\tpost\tone\t3\t\n");
        assertThatThrownBy(() -> RatedReply.read(folder)).hasMessageContaining(":2 has no level 0, 1 or 2 in column 5");
    }

    private void write(String mechanism, String rows) throws IOException {
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(mechanism + "-train.tsv.gz")))) {
            out.write((HEADER + rows).getBytes(StandardCharsets.UTF_8));
        }
    }
}
