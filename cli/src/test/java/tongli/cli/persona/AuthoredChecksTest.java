package tongli.cli.persona;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.persona.scenario.ScenarioLibrary;

class AuthoredChecksTest {

    @ParameterizedTest
    @EnumSource
    void eachMisstepHasTwentyReplies(Misstep misstep) {
        for (Language language : Language.values()) {
            List<String> replies = MisstepReply.read(language, misstep);
            assertThat(replies).hasSize(20).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void formulasAreOneHundredAndFiftyAndEachNearMissIsAboutSomebody(Language language) {
        List<FormulaReply> replies = FormulaReply.read(language);
        assertThat(replies.stream().filter(reply -> !reply.near())).hasSize(150);
        List<String> near = replies.stream()
                .filter(FormulaReply::near)
                .map(FormulaReply::id)
                .toList();
        assertThat(near).hasSize(40);
        assertThat(FormulaReply.scenarios()).containsKeys(near.toArray(String[]::new));
    }

    @Test
    void nearMissesAreAboutPeopleWhoAreThere() {
        assertThat(new HashSet<>(FormulaReply.scenarios().values()))
                .isSubsetOf(ScenarioLibrary.bundled().ids());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/checks/", "/checks/pairs/"})
    void whatJudgesIsWhatWasCommitted(String folder) throws IOException {
        List<String> sums = new String(bytes(folder + "SHA256SUMS"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(sums).isNotEmpty();
        for (String sum : sums) {
            String[] parts = sum.split("  ", 2);
            assertThat(sha256(bytes(folder + parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = AuthoredChecksTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e); // every Java has it
        }
    }
}
