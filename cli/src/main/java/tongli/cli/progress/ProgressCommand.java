package tongli.cli.progress;

import java.io.PrintWriter;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.DataFolder;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.ReaderLanguage;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.DrillLibrary;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.progress.ProgressService;
import tongli.server.storage.Database;
import tongli.server.storage.LocalStore;
import tongli.server.storage.StorageUnavailable;
import tongli.wire.StandingJson;
import tongli.wire.TongliJson;

/** How far the person of a data folder has come. */
@Command(
        name = "progress",
        description = {
            "How far you have come with each skill, how sure that is, and what to practise next.",
            "By what was kept of talks, drills and courses. As JSON it is what course propose --mastery reads."
        })
public final class ProgressCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Mixin
    private ReaderLanguage language = new ReaderLanguage();

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public void run() {
        if (!Database.isIn(data.path())) { // opening it would make one
            throw new WorkFailed(
                    "nothing is kept in %s; practise first and allow it to be kept, or name another folder with --data"
                            .formatted(data.path()));
        }
        ScenarioLibrary scenarios = ScenarioLibrary.bundled();
        try (LocalStore store = LocalStore.open(data.place())) {
            ProgressService service =
                    new ProgressService(scenarios, DrillLibrary.bundled(), store.evidence(), InstantSource.system());
            StandingJson progress = StandingJson.of(service, scenarios, language.language());
            PrintWriter out = spec.commandLine().getOut();
            if (format.isTable()) {
                ProgressTable.print(progress, language.language(), out);
            } else {
                out.println(TongliJson.line(progress));
            }
            out.flush();
        } catch (StorageUnavailable failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        }
    }
}
