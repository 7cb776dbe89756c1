package tongli.learning.few;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tongli.learning.finetune.Provenance;
import tongli.wire.TongliJson;

/** What a run leaves: {@code report.json}, {@code report.txt} and {@code card.md}. Stateless. */
final class FewCard {
    private FewCard() {}

    static void write(FewOptions options, FewPool pool, FewReport report, InstantSource clock) throws IOException {
        Files.writeString(
                options.out().resolve("report.json"), TongliJson.exactLine(report.toJson()) + System.lineSeparator());
        Files.writeString(options.out().resolve("report.txt"), report.toTable());
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("command", options.commandLine());
        provenance.put("seeds", options.seeds().toString());
        provenance.put("settings", options.settings().toString());
        provenance.put("rewording", options.rewording().code());
        pool.sha256().forEach((file, sha256) -> provenance.put("sha256 " + file, sha256));
        Provenance.date(provenance, clock);
        Files.writeString(
                options.out().resolve("card.md"),
                String.format(
                        Locale.ROOT,
                        """
                        # %s (%s) from few labels

                        Labels: %s. Macro-F1 in points of 100 on %,d texts that chose nothing: mean and standard deviation over seeds. The texts of fewer
                        shots are among those of more; every network is that of its last pass, a moving average over the steps. %,d texts to learn from
                        nearly repeat one that judges and were left out; %,d lines have no label or several, %,d no text.

                        ```
                        %s```

                        | | |
                        |---|---|
                        %s
                        """,
                        options.task(),
                        options.language().code(),
                        String.join(", ", report.labels()),
                        report.judging(),
                        pool.near(),
                        pool.withoutOne(),
                        pool.withoutText(),
                        report.toTable(),
                        Provenance.rows(provenance)));
    }
}
