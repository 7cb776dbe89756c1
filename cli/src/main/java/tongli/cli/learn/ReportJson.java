package tongli.cli.learn;

import tongli.learning.emotion.EmotionReport;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A report as one line of JSON. */
final class ReportJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private ReportJson() {}

    static String of(EmotionReport report) {
        return MAPPER.writeValueAsString(report);
    }
}
