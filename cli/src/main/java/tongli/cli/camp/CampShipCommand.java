package tongli.cli.camp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.camp.run.SavedPolicy;
import tongli.camp.serve.ListenerCard;
import tongli.cli.lines.FileTrouble;

/** {@code tongli camp ship}. */
@Command(
        name = "ship",
        description = {
            "Write a trained policy as the one that comes with Tongli, with a card of how it was made and its digest.",
            "One that was cloned from ESConv is refused: its licence does not allow it."
        },
        footer = "Example: ./tongli camp ship --run runs/ppo-1 --to camp/src/main/resources/tongli/camp/serve")
final class CampShipCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--run", required = true, paramLabel = "DIR", description = "What `camp train` left under --out.")
    private Path run = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "Where listener.policy and listener.card go.")
    private Path to = Path.of("");

    @Override
    public Integer call() {
        SavedPolicy policy = PolicyChoice.savedBy(run);
        try {
            Files.createDirectories(to);
            Path file = to.resolve(ListenerCard.POLICY);
            ListenerCard.requireShippable(policy);
            policy.write(file);
            String card = ListenerCard.of(policy, Files.readAllBytes(file));
            Files.writeString(to.resolve(ListenerCard.CARD), card, StandardCharsets.UTF_8);
            spec.commandLine().getOut().print(card);
            spec.commandLine().getOut().flush();
        } catch (IOException e) {
            throw FileTrouble.with(e, "can --to be written?");
        }
        return 0;
    }
}
