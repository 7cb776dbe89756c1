package tongli.learning.continual;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tongli.learning.finetune.Provenance;
import tongli.wire.TongliJson;

/** What a run leaves beside its networks: {@code report.json}, {@code report.txt} and {@code card.md}. Stateless. */
final class ContinualCard {
    private static final String STREAM = "stream_sha256";

    private ContinualCard() {}

    static void write(
            ContinualOptions options, Map<Long, TaskStream> streams, ContinualReport report, InstantSource clock)
            throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(STREAM, options.manifestSha256()); // as its networks name it, so that their matrix is known
        json.putAll(report.toJson());
        Files.writeString(options.out().resolve("report.json"), TongliJson.exactLine(json) + System.lineSeparator());
        Files.writeString(options.out().resolve("report.txt"), report.toTable());
        int erased = ErasedPeople.read(options.out()).checksums().size();
        Files.writeString(options.out().resolve("card.md"), card(options, streams, report, erased, clock));
    }

    private static String card(
            ContinualOptions options,
            Map<Long, TaskStream> streams,
            ContinualReport report,
            int erased,
            InstantSource clock) {
        Map<String, String> provenance = common(options);
        provenance.put("people erased while it ran or since", Integer.toString(erased));
        streams.values()
                .forEach(stream -> stream.sha256().forEach((file, sha256) -> provenance.put("sha256 " + file, sha256)));
        options.remedies()
                .forEach(kind -> options.settings()
                        .of(kind)
                        .forEach((name, value) -> provenance.put("%s %s".formatted(kind.code(), name), value)));
        Provenance.date(provenance, clock);
        return String.format(
                Locale.ROOT,
                """
                # %s (%s), one task after the other

                Setting: %s. Labels: %s. Macro-F1 on texts of each task that nothing was chosen on: every network is that of its last
                pass, a moving average of the weights over the steps (decay %s), and temperatures and thresholds are as they come. Points of
                100, mean and standard deviation over seeds.

                ```
                %s```

                The texts that were drawn. A task is judged on people who are in none of its training files, if at least %d of the texts or
                half of them are theirs, and else on all:

                %s%s
                | | |
                |---|---|
                %s
                """,
                options.manifest().name(),
                options.manifest().language().code(),
                options.manifest().setting().code(),
                String.join(", ", options.manifest().labels()),
                options.training().average(),
                report.toTable(),
                SharedPeople.ENOUGH,
                DrawnTexts.HEADER,
                report.drawn().stream().map(DrawnTexts::row).collect(Collectors.joining()),
                Provenance.rows(provenance));
    }

    /** Of a network of one remedy and seed. */
    static Map<String, String> provenance(ContinualOptions options, TaskStream stream, RemedyKind kind, long seed) {
        Map<String, String> provenance = common(options);
        provenance.put("seed", Long.toString(seed));
        provenance.put("remedy", kind.code());
        provenance.putAll(options.settings().of(kind));
        stream.sha256().forEach((file, sha256) -> provenance.put("sha256 " + file, sha256));
        return provenance;
    }

    private static Map<String, String> common(ContinualOptions options) {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("command", options.commandLine());
        provenance.put(STREAM, options.manifestSha256());
        provenance.put("method", options.method().method().code());
        provenance.put("training", options.training().toString());
        return provenance;
    }
}
