package tongli.learning.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static tongli.core.BasicEmotion.ANGER;
import static tongli.core.BasicEmotion.DISGUST;
import static tongli.core.BasicEmotion.JOY;
import static tongli.core.BasicEmotion.NEUTRAL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrowdVotesTest {
    private static final String HEAD =
            "\"\",\"FileName\",\"VoiceVote\",\"VoiceLevel\",\"FaceVote\",\"FaceLevel\",\"MultiModalVote\",\"MultiModalLevel\"\n";

    @TempDir
    private Path folder = Path.of("");

    private CrowdVotes read(String content) throws IOException {
        Files.writeString(folder.resolve(CrowdVotes.FILE), content);
        return CrowdVotes.read(folder);
    }

    @Test
    void aTieHasAllItsWinners() throws IOException {
        CrowdVotes votes = read(HEAD + "\"1\",\"9001_AAA_HAP_LO\",\"A:D\",\"1:2\",\"H\",\"3\",\"N\",\"4\"\n");
        assertThat(votes.clips())
                .containsExactly(new VotedClip("9001", JOY, List.of(ANGER, DISGUST), List.of(JOY), List.of(NEUTRAL)));
    }

    @Test
    void everyFaultyLineIsTold() {
        assertThatIOException()
                .isThrownBy(() -> read(HEAD
                        + "\"1\",\"9001_AAA_BOR_LO\",\"A\",\"1\",\"H\",\"3\",\"N\",\"4\"\n"
                        + "\"2\",\"9001_AAA_HAP_LO\",\"Q\",\"1\",\"H\",\"3\",\"N\",\"4\"\n"
                        + "\"3\",\"9001\"\n"))
                .withMessageContaining(":2: FileName")
                .withMessageContaining(":3: a vote is \"Q\"")
                .withMessageContaining(":4: 2 fields");
        assertThatIOException().isThrownBy(() -> read("a,b\n1,2\n")).withMessageContaining("must name the columns");
        assertThatIOException().isThrownBy(() -> read("")).withMessageContaining("must name the columns");
    }

    @Test
    void aFolderWithoutTheTableIsToldByItsName() {
        assertThatIOException()
                .isThrownBy(() -> CrowdVotes.read(folder.resolve("none")))
                .isInstanceOf(NoSuchFileException.class);
    }
}
