package tongli.coaching.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import tongli.coaching.trial.Protocol.Range;
import tongli.coaching.yaml.YamlField;
import tongli.coaching.yaml.YamlFile;

/** Protocols as people write and read them. Stateless. */
final class ProtocolYaml {

    private static final double FAR = 1e12;
    private static final int WIDTH = 120;

    private ProtocolYaml() {}

    /** @throws tongli.coaching.yaml.InvalidYamlException naming every fault */
    static Protocol read(String file, String yaml) {
        return YamlFile.read(file, yaml, ProtocolYaml::protocol);
    }

    static Protocol protocol(YamlField field) {
        YamlField outcome = field.at("outcome");
        return new Protocol(
                field.at("name").text(),
                field.at("hypothesis").text(),
                outcome.at("field").text(),
                outcome.at("what").text(),
                range(outcome.at("range")),
                field.at("baseline").optionalText(),
                field.at("stratify").optionalText(),
                field.at("blocks").list().stream()
                        .map(size -> size.whole(2, Protocol.LARGEST_BLOCK))
                        .toList(),
                field.at("seed").wholeLong(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static Optional<Range> range(YamlField field) {
        List<YamlField> ends = field.list();
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        if (ends.size() != 2) {
            field.fault("must be the least and the greatest value, such as [0, 64]");
            return Optional.empty();
        }
        return Optional.of(new Range(ends.get(0).number(-FAR, FAR), ends.get(1).number(-FAR, FAR)));
    }

    static Map<String, Object> fields(Protocol protocol) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("field", protocol.outcome());
        outcome.put("what", protocol.what());
        protocol.range().ifPresent(range -> outcome.put("range", List.of(range.low(), range.high())));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", protocol.name());
        fields.put("hypothesis", protocol.hypothesis());
        fields.put("outcome", outcome);
        protocol.baseline().ifPresent(baseline -> fields.put("baseline", baseline));
        protocol.stratify().ifPresent(stratify -> fields.put("stratify", stratify));
        fields.put("blocks", protocol.blocks());
        fields.put("seed", protocol.seed());
        return fields;
    }

    static String write(Map<String, Object> fields) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(WIDTH)
                .setUseUnicodeEncoding(true)
                .build();
        return new Dump(settings).dumpToString(fields);
    }
}
