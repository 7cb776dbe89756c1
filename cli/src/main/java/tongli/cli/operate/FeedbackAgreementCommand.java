package tongli.cli.operate;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.wire.TongliJson;
import tongli.wire.correction.ReviewAgreementJson;

/** How far reviewers agree. */
@Command(
        name = "agreement",
        description = {
            "Print how far the first two reviewers of each correction agree, by kind and language.",
            "Kappa is beyond chance: 1 is all, 0 what chance would bring; it is undefined where nothing varies.",
            "A data folder's database is for one program, so stop the server first."
        })
final class FeedbackAgreementCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FeedbackPlace place = new FeedbackPlace();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        place.with(open -> print(
                open.desk().agreement().stream().map(ReviewAgreementJson::of).toList()));
    }

    private void print(List<ReviewAgreementJson> agreement) {
        PrintWriter out = spec.commandLine().getOut();
        if (!format.isTable()) {
            out.println(TongliJson.line(Map.of("agreement", agreement)));
            return;
        }
        out.printf(Locale.ROOT, "%-8s %-2s %6s %6s %7s%n", "kind", "", "cases", "same", "kappa");
        for (ReviewAgreementJson one : agreement) {
            Double kappa = one.kappa();
            out.printf(
                    Locale.ROOT,
                    "%-8s %-2s %6d %6d %7s%n",
                    one.kind(),
                    one.language(),
                    one.cases(),
                    one.same(),
                    kappa == null ? "–" : "%.3f".formatted(kappa));
        }
    }
}
