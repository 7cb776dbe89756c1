package tongli.cli.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.cli.terminal.TerminalCall;
import tongli.coaching.course.CourseLibrary;
import tongli.core.BundledText;

class CourseCommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void theCoursesThatComeWithTongliAreListedAndShown() {
        assertThat(course("list", "--format", "table")).isZero();
        assertThat(out.toString()).contains("on-the-stairs    zh   30 min   6 units  楼道里的半句话");
        assertThat(course("list", "--format", "json")).isZero();
        assertThat(out.toString().lines()).allMatch(line -> line.startsWith("{\"id\":\""));

        assertThat(course("show", "on-the-stairs", "--lang", "zh", "--format", "table"))
                .isZero();
        assertThat(out.toString()).contains("perception_drill", "四个“没事”", "没事。 ×4", "bereaved-friend, easy");
    }

    @Test
    void whatIsRevealedAfterwardsIsNotShownToALearner() {
        assertThat(course("show", "on-the-stairs", "--lang", "en", "--format", "json"))
                .isZero();
        assertThat(out.toString())
                .contains("Half a sentence on the stairs", "Catch one concrete fact", "Mrs Okafor", "eight plates")
                .doesNotContain("Eight of us ate", "look_for", "I'll keep it on the hook", "Bay four");
    }

    @Test
    void aCourseThatIsNotThereIsNamedBesideThoseThatAre() throws IOException {
        assertThat(course("show", "off-the-stairs", "--lang", "en")).isEqualTo(1);
        assertThat(err.toString())
                .contains("off-the-stairs is neither a course that comes with Tongli (", "on-the-stairs");
        Path file = write("en.yaml", bundled("en").replaceFirst("kind: \"final\"", "kind: \"exam\""));
        assertThat(course("show", file.toString(), "--lang", "en")).isEqualTo(1);
        assertThat(err.toString()).contains("units[4].kind is \"exam\", which is no kind of unit");
    }

    @Test
    void lintNamesFileLineRuleAndPlace() throws IOException {
        write("en.yaml", bundled("en").replaceFirst("title: \".*\"", "title: \"TODO\""));
        assertThat(course("lint", folder.toString(), "--lang", "en", "--format", "table"))
                .isZero();
        assertThat(out.toString())
                .contains("en.yaml:5: unwritten: title still says TODO; write it")
                .contains("en.yaml:4: missing_language: language has no zh counterpart of on-the-stairs here");
        assertThat(err.toString()).contains("1 files, 0 that cannot be used, 2 findings");
        assertThat(course("lint", folder.toString(), "--strict")).isEqualTo(1);

        write("zh.yaml", bundled("zh").replaceFirst("strength: 3", "strength: 9"));
        assertThat(course("lint", folder.toString(), "--lang", "zh", "--format", "json"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("\"rule\":\"fault\"", "写的是 9，超出了范围");
        assertThat(course("lint", folder.resolve("none").toString())).isEqualTo(1);
    }

    @Test
    void aDraftIsTheSameForTheSameCallAndCanBeLookedOver() throws IOException {
        Path mastery = write("m.json", "{\"skills\":{\"listening\":0.8,\"asking\":{\"value\":0.2}}}");
        String[] call = {
            "propose",
            "--goals",
            "listening,asking",
            "--prerequisites",
            "foundations,allowing:0.5",
            "--mastery",
            mastery.toString(),
            "--lang",
            "en",
            "--id",
            "mine"
        };
        assertThat(course(call)).isZero();
        String draft = out.toString();
        assertThat(draft)
                .contains("id: \"mine\"", "- {course: \"foundations\"}", "- {skill: \"allowing\", mastery: 0.50}")
                .contains("{skill: \"listening\", text: \"TODO\"} # mastery 0.80");
        assertThat(course(call)).isZero();
        assertThat(out.toString()).isEqualTo(draft);
        assertThat(course("lint", write("draft.yaml", draft).toString())).isZero();

        write("m.json", "{\"report\":{\"skills\":{\"listening\":80,\"asking\":20}}}");
        assertThat(course(call)).isZero();
        assertThat(out.toString()).as("a report's skills go to 100").isEqualTo(draft);

        write(
                "m.json",
                "{\"skills\":{\"listening\":{\"mastery\":{\"value\":0.8},\"state\":\"learnt\"},"
                        + "\"asking\":{\"mastery\":{\"value\":0.2},\"state\":\"practising\"},"
                        + "\"caring\":{\"mastery\":{\"value\":0.5},\"state\":\"unknown\"}},\"next\":null}");
        assertThat(course(call)).isZero();
        assertThat(out.toString()).as("as tongli progress prints it").isEqualTo(draft);
    }

    @Test
    void aWrongCallIsExplained() throws IOException {
        assertThat(course("propose", "--goals", "juggling")).isEqualTo(2);
        assertThat(err.toString()).contains("\"juggling\" is no skill; choose of listening");
        assertThat(course("propose", "--goals", "asking,asking")).isEqualTo(2);
        assertThat(course("propose", "--goals", "asking", "--prerequisites", "allowing"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("as in allowing:0.5");
        assertThat(course("propose", "--goals", "asking", "--prerequisites", "allowing:7"))
                .isEqualTo(2);
        assertThat(course("propose", "--goals", "asking", "--id", "My Course")).isEqualTo(2);
        for (String bad : new String[] {"{", "{}", "{\"skills\":{\"x\":1}}", "{\"skills\":{\"asking\":40}}"}) {
            Path file = write("bad.json", bad);
            assertThat(course("propose", "--goals", "asking", "--mastery", file.toString()))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("bad.json: ");
        }
    }

    private int course(String... arguments) {
        return TerminalCall.of(new CourseCommand(), out, err, arguments);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String bundled(String language) {
        return BundledText.read(CourseLibrary.class, "/courses/on-the-stairs/" + language + ".yaml");
    }
}
