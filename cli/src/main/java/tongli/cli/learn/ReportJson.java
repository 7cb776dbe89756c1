package tongli.cli.learn;

import java.io.PrintWriter;
import tongli.learning.emotion.EmotionEvaluation;
import tongli.wire.TongliJson;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reports as lines of JSON, one each. */
final class ReportJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(TongliJson.rounding())
            .build();

    private ReportJson() {}

    static void print(EmotionEvaluation.Reports reports, PrintWriter out) {
        reports.labels().forEach(report -> out.println(MAPPER.writeValueAsString(report)));
        reports.intensity().forEach(report -> out.println(MAPPER.writeValueAsString(report)));
        reports.affect().forEach(report -> out.println(MAPPER.writeValueAsString(report)));
    }
}
