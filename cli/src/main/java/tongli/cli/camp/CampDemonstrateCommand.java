package tongli.cli.camp;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.camp.run.TrainingRun;
import tongli.camp.serve.Demonstration;
import tongli.camp.serve.TrainedListener;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.DataFolder;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.Within;
import tongli.cli.terminal.WorkFailed;
import tongli.practice.BundledPractice;
import tongli.practice.PracticeParts;
import tongli.practice.PracticeRefused;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.server.storage.Database;
import tongli.server.storage.LocalStore;
import tongli.server.storage.StorageUnavailable;
import tongli.wire.TongliJson;

/** {@code tongli camp demonstrate}. */
@Command(
        name = "demonstrate",
        description = {
            "How a trained listener would have answered in a turn of a stored conversation.",
            "A machine's demonstration: the policy has trained among simulated people only, and never talked with a real one."
        },
        footer = "Example: ./tongli camp demonstrate 0f3c5e0a-… --turn 3")
final class CampDemonstrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SESSION", description = "The conversation's id.")
    private @Nullable UUID session;

    @Within(from = 1, to = 200)
    @Option(names = "--turn", required = true, paramLabel = "N", description = "The turn, from 1.")
    private int turn;

    @Option(
            names = "--run",
            paramLabel = "DIR",
            description = "What `camp train` left under --out (default: the policy that comes with Tongli).")
    private @Nullable Path run;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() {
        UUID id = Objects.requireNonNull(session, "picocli asks for it");
        TrainedListener listener = listener();
        if (!Database.isIn(data.path())) { // opening it would make one
            throw new WorkFailed(
                    "no conversation is kept in %s; name another folder with --data".formatted(data.path()));
        }
        try (LocalStore store = LocalStore.open(data.place());
                PracticeParts parts = BundledPractice.parts()) {
            PracticeService practice =
                    new PracticeService(parts, store.sessions(), UUID::randomUUID, () -> 0L, InstantSource.system());
            Session talk = practice.session(id); // refused here if there is none
            print(listener.answer(talk, practice.scenario(talk), turn));
        } catch (StorageUnavailable | PracticeRefused | IllegalArgumentException failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        }
        return 0;
    }

    private TrainedListener listener() {
        if (run == null) {
            return TrainedListener.bundled();
        }
        try {
            Path file = TrainingRun.policy(run);
            return TrainedListener.of(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw FileTrouble.with(e, "is it the --out of a `camp train` that has ended?");
        }
    }

    private void print(Demonstration shown) {
        PrintWriter out = spec.commandLine().getOut();
        if (format.isTable()) {
            out.printf(
                    "%s   〔%s %s %s〕%n",
                    shown.words().orElse("…"),
                    shown.response().strategy().code(),
                    shown.response().depth().code(),
                    shown.response().about().code());
            out.println(shown.notice());
        } else {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("turn", shown.turn());
            shape.put("strategy", shown.response().strategy().code());
            shape.put("depth", shown.response().depth().code());
            shape.put("about", shown.response().about().code());
            shape.put("text", shown.words().orElse(null));
            shape.put("wait", shown.words().isEmpty());
            shape.put("model", shown.model());
            shape.put("notice", shown.notice());
            out.println(TongliJson.line(shape));
        }
        out.flush();
    }
}
