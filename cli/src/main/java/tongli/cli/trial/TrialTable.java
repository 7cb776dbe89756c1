package tongli.cli.trial;

import java.io.PrintWriter;
import java.util.Locale;
import tongli.coaching.trial.ArmSummary;
import tongli.coaching.trial.Comparison;
import tongli.coaching.trial.Estimate;
import tongli.coaching.trial.Protocol;
import tongli.coaching.trial.TrialResult;
import tongli.coaching.trial.TrialSays;
import tongli.core.Language;

/** What a trial found, for people: the answer first, then what it rests on. */
final class TrialTable {
    private TrialTable() {}

    static void print(TrialResult result, int look, Language language, PrintWriter out) {
        Protocol protocol = result.registration().protocol();
        out.println(protocol.name());
        out.println(TrialWords.say(language, "hypothesis", protocol.hypothesis()));
        out.println(TrialWords.say(language, "plan", result.registration().registered(), protocol.what()));
        out.println();
        out.println(TrialSays.of(result, language));
        out.println();
        out.println(TrialWords.say(language, "arms"));
        result.arms().forEach(arm -> out.println(arm(arm, language)));
        out.println();
        result.adjusted()
                .ifPresent(adjusted ->
                        out.println(TrialWords.say(language, "adjusted", interval(adjusted.estimate()), p(adjusted))));
        out.println(TrialWords.say(
                language, "difference", interval(result.difference().estimate()), p(result.difference())));
        out.println(TrialWords.say(language, "hedges_g", interval(result.hedgesG())));
        result.notAdjusted().ifPresent(why -> out.println(TrialWords.say(language, "not_adjusted", why)));
        if (result.filledBaselines() > 0) {
            out.println(TrialWords.say(language, "filled", result.filledBaselines()));
        }
        result.ifMissingDid()
                .forEach(shift -> out.println(TrialWords.say(
                        language,
                        "missing",
                        TrialWords.say(language, shift.arm().code()),
                        -shift.deviations(),
                        interval(shift.estimate()))));
        out.println(TrialWords.say(language, look > 1 ? "looks" : "look", look));
        out.println(TrialWords.say(language, "limits"));
    }

    private static String arm(ArmSummary arm, Language language) {
        return TrialWords.say(
                language,
                "arm",
                TrialWords.say(language, arm.arm().code()),
                arm.assigned(),
                arm.seen(),
                arm.missing(),
                arm.mean(),
                arm.deviation());
    }

    static String interval(Estimate one) {
        return String.format(Locale.ROOT, "%.2f (%.2f – %.2f)", one.value(), one.low(), one.high());
    }

    private static String p(Comparison one) {
        return one.p() < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", one.p());
    }
}
