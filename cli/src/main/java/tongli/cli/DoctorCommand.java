package tongli.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.LlmOptions;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.ServerPlace;
import tongli.perception.encoder.GraphCache;
import tongli.server.config.ServerConfig;
import tongli.wire.TongliJson;

/** Says what is installed, which models are there, and what is missing; status 1 if Tongli cannot work. */
@Command(name = "doctor", description = "Say what is installed, which models are there, and what is missing.")
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private LlmOptions llm = new LlmOptions();

    @Mixin
    private ServerPlace place = new ServerPlace();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        ServerConfig config = place.config();
        List<Check> checks =
                new Checkup(place.storage(config), config.onCall(), System.getenv(), llm, GraphCache.ofSystem()).run();
        boolean works = checks.stream().noneMatch(check -> check.state() == Check.State.MISSING);
        PrintWriter out = spec.commandLine().getOut();
        if (format.isTable()) {
            checks.forEach(check -> out.printf("%-14s %-8s %s%n", check.name(), word(check), check.detail()));
        } else {
            var entries = checks.stream()
                    .map(check -> new Entry(check.name(), word(check), check.detail()))
                    .toList();
            out.println(TongliJson.line(new Answer(works, entries)));
        }
        return works ? 0 : 1;
    }

    private static String word(Check check) {
        return check.state().name().toLowerCase(Locale.ROOT);
    }

    private record Answer(boolean works, List<Entry> checks) {}

    private record Entry(String name, String state, String detail) {}
}
