package tongli.learning.fusion;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tongli.core.Taxonomy;
import tongli.perception.fusion.FusionLimits;
import tongli.perception.fusion.LateModel;
import tongli.perception.fusion.Modality;
import tongli.wire.TongliJson;

/** Writes what {@link LateModel} reads. Stateless; numbers to six decimals, so that the same votes give the same file. */
final class LateFile {
    private LateFile() {}

    /**
     * @param confusions shape (7, 7) a modality: row what is felt, column what is said
     * @param provenance text for text
     */
    static String write(
            Map<Modality, Double> reliability,
            FusionLimits limits,
            Map<Modality, double[][]> confusions,
            Map<String, String> provenance) {
        Map<String, Object> ofModality = new LinkedHashMap<>();
        Map<String, Object> tables = new LinkedHashMap<>();
        for (Modality modality : Modality.values()) {
            ofModality.put(modality.code(), number(reliability.getOrDefault(modality, 0.0)));
            double[][] table = confusions.getOrDefault(modality, new double[0][]);
            double[][] rounded = new double[table.length][];
            for (int row = 0; row < table.length; row++) {
                rounded[row] = java.util.Arrays.stream(table[row])
                        .map(LateFile::number)
                        .toArray();
            }
            tables.put(modality.code(), rounded);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", LateModel.KIND);
        fields.put("format", 1);
        fields.put("version", "1");
        fields.put("reliability", ofModality);
        fields.put("ceiling", number(limits.ceiling()));
        fields.put("abstain_below", number(limits.abstainBelow()));
        fields.put("labels", Taxonomy.BASIC.labels());
        fields.put("confusion", tables);
        fields.put("provenance", provenance);
        return TongliJson.exactLine(fields) + "\n";
    }

    static double number(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.6f", value));
    }
}
