package tongli.cli.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class ComplianceCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int report(String law, String... more) throws Exception {
        Path config = Files.writeString(folder.resolve("tongli.yml"), "law: " + law + "\n");
        String[] arguments = new String[more.length + 3];
        arguments[0] = "report";
        arguments[1] = "--config";
        arguments[2] = config.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return new CommandLine(new ComplianceCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                })
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void programsGetEveryRuleWithItsSourceItsStatusAndWhoKeepsIt() throws Exception {
        assertThat(report("eu-education", "--format", "json"))
                .as(err.toString())
                .isZero();
        JsonNode report = TongliJson.mapper().readTree(out.toString());
        assertThat(report.at("/no_legal_advice/en").asString()).contains("no legal advice");
        JsonNode voice = null;
        for (JsonNode rule : report.get("rules")) {
            assertThat(rule.at("/source/instrument/zh").asString()).isNotEmpty();
            assertThat(rule.at("/how/zh").asString()).isNotEmpty();
            voice = rule.at("/id").asString().equals("edu-no-voice") ? rule : voice;
        }
        assertThat(voice).isNotNull();
        assertThat(voice.at("/source/article").asString()).contains("5(1)(f)");
        assertThat(voice.at("/status").asString()).isEqualTo("final");
        assertThat(voice.at("/kept").asString()).isEqualTo("code");
    }

    @Test
    void peopleGetATableOrAPageInTheirLanguage() throws Exception {
        assertThat(report("cn", "--format", "table", "--lang", "zh")).isZero();
        assertThat(out.toString())
                .contains("这不是法律意见", "《人工智能拟人化互动服务管理暂行办法》", "草案，自愿遵守", "未办：运营者来做  cn-algorithm-filing");
        out.getBuffer().setLength(0);
        assertThat(report("us", "--format", "html", "--lang", "en")).isZero();
        assertThat(out.toString())
                .startsWith("<!DOCTYPE html>")
                .contains("no legal advice", "Bus. &amp; Prof. Code", "kept by code")
                .doesNotContain("Bus. & Prof.");
    }

    @Test
    void aJurisdictionThatIsNoneGetsThoseThatThereAre() throws Exception {
        assertThat(report("atlantis")).isEqualTo(1);
        assertThat(err.toString()).contains("law is no profile; there are cn, cn-minor");
    }
}
