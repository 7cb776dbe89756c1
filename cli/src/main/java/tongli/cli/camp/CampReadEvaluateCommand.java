package tongli.cli.camp;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.camp.people.Split;
import tongli.camp.policy.Policy;
import tongli.camp.reading.ReadTurn;
import tongli.camp.reading.Readers;
import tongli.camp.reading.Reading;
import tongli.camp.reading.ReadingTask;
import tongli.camp.run.ReadingRun;
import tongli.camp.run.Setting;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.Places;
import tongli.wire.TongliJson;

/** {@code tongli camp read evaluate}. */
@Command(
        name = "evaluate",
        description = {
            "Measure readers among people whom none has trained with, beside chance, the answer that is true most often, and rules.",
            "Feelings by accuracy and macro-F1, expressions by how often none is better and what is lost, transfers by how often a change is foreseen."
        },
        footer = "Example: ./tongli camp read evaluate --task feeling --run ppo=runs/feeling-1,runs/feeling-2")
final class CampReadEvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--task",
            required = true,
            paramLabel = "feeling|expression|transfer",
            description = "What is asked.")
    private @Nullable ReadingTask task;

    @Option(
            names = "--run",
            paramLabel = "NAME=DIR,…",
            description = "What `camp read train` left under --out; of several, by commas, the name is of all.")
    private Map<String, String> runs = new LinkedHashMap<>();

    @Mixin
    private TalkOptions met = new TalkOptions(Split.HELD_OUT, 20);

    @Mixin
    private SettingOptions settings = new SettingOptions();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        ReadingTask asked = Objects.requireNonNull(task, "picocli asks for it");
        Setting setting = settings.chosen(spec);
        Reading reading = new Reading(asked, setting.people(met.people()), setting.limit(), met.talks(), met.seed());
        Map<String, List<List<ReadTurn>>> read = new LinkedHashMap<>();
        runs.forEach((name, folders) -> {
            List<List<ReadTurn>> of = new ArrayList<>();
            Arrays.stream(folders.split(",")).forEach(folder -> of.add(reading.of(reader(asked, folder))));
            read.put(name, of);
        });
        Readers.all(asked, setting.people(Split.TRAINING), setting.limit())
                .forEach((name, reader) -> read.put(name, List.of(reading.of(reader))));
        print(new ReadingReport(asked, read));
        return 0;
    }

    private static Policy<double[], Integer> reader(ReadingTask task, String folder) {
        try {
            return ReadingRun.read(task, Places.given(folder));
        } catch (IOException e) {
            throw FileTrouble.with(e, "is it the --out of a `camp read train` of this task that has ended?");
        }
    }

    private void print(ReadingReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (format.isTable()) {
            report.print(out);
        } else {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("people", met.people().code());
            shape.put("talks", met.talks());
            shape.put("seed", met.seed());
            shape.put("readers", report.fields());
            out.println(TongliJson.line(shape));
        }
        out.flush();
    }
}
