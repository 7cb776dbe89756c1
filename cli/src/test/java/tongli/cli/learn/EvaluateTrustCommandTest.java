package tongli.cli.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.cli.learn.ScoreAndTrust.Said;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class EvaluateTrustCommandTest {

    private static final ScoreAndTrust FOUND = new ScoreAndTrust(List.of(
            new Said("exam-retake", "empathic", "差四分。", "四分，\"就\"四分。", 72, 0.03, "heard"),
            new Said("exam-retake", "clumsy", "没事。", "你一个人在那儿坐了多久？", 64, -0.01, "unease"),
            new Said("refund", "advising", "Sixteen days.", "Try the app.", 12, -0.05, "advice")));

    private static List<String> told(boolean table) {
        StringWriter out = new StringWriter();
        EvaluateTrustCommand.tell(new PrintWriter(out), table, true, FOUND);
        return out.toString().lines().toList();
    }

    @Test
    void everyLineOfJsonIsAnObjectAndSaysWhatItIs() {
        List<JsonNode> lines =
                told(false).stream().map(TongliJson.mapper()::readTree).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).get("replies").intValue()).isEqualTo(3);
        assertThat(lines.get(0).get("good_without_trust").intValue()).isEqualTo(1);
        assertThat(lines.get(1).propertyNames()).containsExactly("wrong_moment");
        JsonNode moment = lines.get(1).get("wrong_moment");
        assertThat(moment.propertyNames())
                .containsExactly("scenario", "learner", "answered", "reply", "score", "trust", "taken");
        assertThat(moment.get("reply").stringValue()).isEqualTo("你一个人在那儿坐了多久？");
        assertThat(moment.get("trust").doubleValue()).isEqualTo(-0.01);
    }

    @Test
    void aTableIsForPeople() {
        assertThat(told(true)).last().isEqualTo("exam-retake clumsy 64 -0.010 unease | 没事。 | 你一个人在那儿坐了多久？");
    }
}
