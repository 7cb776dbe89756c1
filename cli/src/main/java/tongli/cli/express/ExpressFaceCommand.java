package tongli.cli.express;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.expression.FacialActions;
import tongli.wire.TongliJson;

/** {@code tongli express face}: the face of a feeling. */
@Command(
        name = "face",
        description =
                "The face of a feeling, as action units of FACS with intensities from 0 to 1; none for a face at rest.",
        footer = "Example: ./tongli express face --emotion fear --strength 0.7")
public final class ExpressFaceCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FeelingOption feeling = new FeelingOption();

    @Mixin
    private OutputFormat format = new OutputFormat();

    private record Shown(@JsonProperty("action_units") Map<String, Double> actionUnits) {}

    @Override
    public void run() {
        feeling.check(spec);
        Map<String, Double> units = FacialActions.of(feeling.mixture());
        if (format.isTable()) {
            units.forEach((unit, intensity) ->
                    spec.commandLine().getOut().println(String.format(Locale.ROOT, "%-5s %.3f", unit, intensity)));
        } else {
            spec.commandLine().getOut().println(TongliJson.line(new Shown(units)));
        }
        spec.commandLine().getOut().flush();
    }
}
