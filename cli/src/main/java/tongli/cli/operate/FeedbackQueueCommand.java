package tongli.cli.operate;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.Within;
import tongli.practice.BundledPractice;
import tongli.practice.PracticeParts;
import tongli.practice.correction.CorrectionService;
import tongli.server.account.AuditAction;
import tongli.server.storage.JdbcAuditLog;
import tongli.wire.TongliJson;
import tongli.wire.correction.ToReviewJson;

/** What is to be reviewed. */
@Command(
        name = "queue",
        description = {
            "Print corrections that wait for a review, those first from which most can be learnt.",
            "Only of people who allow it at this moment; nothing says who they are. They are reviewed in the page, each by two. The audit log says how many were printed.",
            "A data folder's database is for one program, so stop the server first."
        })
final class FeedbackQueueCommand implements Runnable {

    /** Nobody's name: what is printed here nobody has reviewed. */
    private static final String NOBODY = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FeedbackPlace place = new FeedbackPlace();

    @Mixin
    private FeedbackChoice choice = new FeedbackChoice();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Option(
            names = "--limit",
            defaultValue = "50",
            paramLabel = "N",
            description = "How many at most, 1 to 200 (default: ${DEFAULT-VALUE}).")
    @Within(from = 1, to = CorrectionService.CANDIDATES)
    private int limit;

    @Override
    public void run() {
        if (limit < 1 || limit > CorrectionService.CANDIDATES) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--limit is %d; it must lie between 1 and %d.".formatted(limit, CorrectionService.CANDIDATES));
        }
        place.with(open -> {
            try (PracticeParts parts = BundledPractice.parts()) {
                CorrectionService service =
                        new CorrectionService(parts, open.desk().store(), UUID::randomUUID, InstantSource.system());
                List<ToReviewJson> queue = service
                        .queue(
                                NOBODY,
                                choice.kind(),
                                choice.language(),
                                CorrectionService.CANDIDATES,
                                open.desk().readable())
                        .stream()
                        .map(one -> ToReviewJson.of(one.correction()))
                        .toList();
                List<ToReviewJson> shown = queue.stream().limit(limit).toList();
                if (!shown.isEmpty()) {
                    new JdbcAuditLog(open.database())
                            .add(
                                    Instant.now(),
                                    Optional.empty(),
                                    AuditAction.FEEDBACK_SEEN,
                                    Optional.of(String.valueOf(shown.size())));
                }
                print(shown, queue.size());
            }
        });
    }

    private void print(List<ToReviewJson> shown, int waiting) {
        PrintWriter out = spec.commandLine().getOut();
        if (!format.isTable()) {
            out.println(TongliJson.line(Map.of("cases", shown, "waiting", waiting)));
            return;
        }
        out.printf(Locale.ROOT, "%-8s %-2s  %s%n", "kind", "", "%d waiting".formatted(waiting));
        for (ToReviewJson one : shown) {
            String texts = String.join(
                    " → ",
                    Stream.of(one.text(), one.context(), one.reply(), one.wording())
                            .filter(Objects::nonNull)
                            .map(text -> text.replaceAll("\\s+", " "))
                            .toList());
            out.printf(Locale.ROOT, "%-8s %-2s  %s%n", one.kind(), one.language(), texts);
        }
    }
}
