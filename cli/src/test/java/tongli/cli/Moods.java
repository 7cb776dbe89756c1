package tongli.cli;

import java.util.ArrayList;
import java.util.List;

/** Eighty short texts of two moods, the lines of a {@code .tsv} file: enough to train on in seconds. */
public final class Moods {
    private Moods() {}

    public static List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("text\tlabel"));
        for (int i = 0; i < 40; i++) {
            String rest = Integer.toString(i * 7919).repeat(3); // else the texts would be near duplicates
            lines.add(rest + "生气\tcross");
            lines.add(rest + "高兴\tglad");
        }
        return lines;
    }
}
