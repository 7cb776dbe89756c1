package tongli.cli.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.wire.TongliJson;

class LicenceCheckTest {

    private static final AllowedLicences ALLOWED = AllowedLicences.parse("""
            # what may be
            MIT
            Apache-2.0   # most of it
            org.kiln:glaze = MIT
            """);

    private static List<String> ofBill(String licenses) {
        return LicenceCheck.ofBill(
                TongliJson.mapper()
                        .readTree(
                                "{\"components\":[{\"group\":\"org.kiln\",\"name\":\"clay\",\"version\":\"1.2\",\"licenses\":%s}]}"
                                        .formatted(licenses)),
                ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"license\":{\"id\":\"MIT\"}}]",
                "[{\"license\":{\"id\":\"GPL-3.0-only\"}},{\"license\":{\"id\":\"Apache-2.0\"}}]",
                "[{\"expression\":\"(GPL-3.0-only OR MIT)\"}]",
                "[{\"expression\":\"MIT AND Apache-2.0\"}]"
            })
    void whatMayBeHadUnderAnAllowedLicenceMayBeReleased(String licenses) {
        assertThat(ofBill(licenses)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"license\":{\"id\":\"GPL-3.0-only\"}}]",
                "[{\"license\":{\"name\":\"The Kiln Licence\"}}]",
                "[{\"license\":{}}]",
                "[{\"expression\":\"MIT AND GPL-3.0-only\"}]",
                "[{\"expression\":\"MIT OR (GPL-3.0-only AND MIT)\"}]"
            })
    void whatIsForbiddenOrUnknownIsNamedWithWhatToDo(String licenses) {
        assertThat(ofBill(licenses)).singleElement().asString().contains("org.kiln:clay 1.2", "allowed.txt");
    }

    @Test
    void aLibraryThatTellsNoLicenceIsNamed() {
        assertThat(ofBill("[]")).singleElement().asString().contains("org.kiln:clay 1.2 tells no licence");
    }

    @Test
    void whatWeKnowOfALibraryGoesBeforeWhatItTells() {
        String bill = "{\"components\":[{\"group\":\"org.kiln\",\"name\":\"glaze\",\"version\":\"1\"}]}";
        assertThat(LicenceCheck.ofBill(TongliJson.mapper().readTree(bill), ALLOWED))
                .isEmpty();
    }

    @Test
    void ofNpmOnlyWhatComesIntoThePageCounts() {
        String lock = """
                {"packages":{"":{"license":"Apache-2.0"},
                 "node_modules/bowl":{"version":"2.0","license":"MIT"},
                 "node_modules/wheel":{"version":"3.0","license":"GPL-3.0-only","dev":true},
                 "node_modules/bowl/node_modules/@kiln/rim":{"version":"4.0","license":"GPL-3.0-only"},
                 "node_modules/foot":{"version":"5.0"}}}
                """;
        assertThat(LicenceCheck.ofNpm(TongliJson.mapper().readTree(lock), ALLOWED))
                .hasSize(2)
                .anyMatch(one -> one.startsWith("@kiln/rim 4.0 is under GPL-3.0-only"))
                .anyMatch(one -> one.startsWith("foot 5.0 tells no licence"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"components\":[]}",
                "{\"components\":null}",
                "{\"packages\":[]}",
                "{\"packages\":{\"\":{\"license\":\"MIT\"},\"node_modules/wheel\":{\"license\":\"MIT\",\"dev\":true}}}"
            })
    void aListWithoutALibraryIsNoListOfARelease(String list) {
        assertThat(LicenceCheck.ofBill(TongliJson.mapper().readTree(list), ALLOWED))
                .singleElement()
                .asString()
                .contains("bill of materials names no library");
        assertThat(LicenceCheck.ofNpm(TongliJson.mapper().readTree(list), ALLOWED))
                .singleElement()
                .asString()
                .contains("npm's list names no library");
    }

    @Test
    void whatNpmPutsIntoOurPageMayBeReleased() throws IOException {
        String lock = Files.readString(Path.of("..", "web", "package-lock.json"));
        assertThat(LicenceCheck.ofNpm(TongliJson.mapper().readTree(lock), AllowedLicences.bundled()))
                .isEmpty();
    }
}
