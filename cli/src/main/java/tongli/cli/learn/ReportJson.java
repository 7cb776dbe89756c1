package tongli.cli.learn;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.PrintWriter;
import tongli.learning.emotion.EmotionEvaluation;
import tongli.learning.metric.RiskCoverage;
import tongli.wire.TongliJson;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reports as lines of JSON, one each. */
final class ReportJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(TongliJson.rounding())
            .addMixIn(RiskCoverage.class, WithoutPoints.class)
            .build();

    /** A point a text is no figure to read; the picture shows them. */
    @JsonIgnoreProperties("points")
    private interface WithoutPoints {}

    private ReportJson() {}

    static void print(EmotionEvaluation.Reports reports, PrintWriter out) {
        reports.labels().forEach(report -> out.println(MAPPER.writeValueAsString(report)));
        reports.intensity().forEach(report -> out.println(MAPPER.writeValueAsString(report)));
        reports.affect().forEach(report -> out.println(MAPPER.writeValueAsString(report)));
    }
}
