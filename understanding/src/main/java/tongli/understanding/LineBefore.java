package tongli.understanding;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.understanding.RiskBars.Judged;
import tongli.understanding.RiskModel.Odds;

/**
 * How far the line before counts in reading the risk in what answers it. One that speaks of risk gives its answer a meaning ("So do
 * I"), so the answer is read with it. Any other explains little, yet the model is swayed by it, upwards and downwards: of its
 * answer, half of the odds are those of the words by themselves. What came of this is in {@code docs/results/risk.md}.
 *
 * @param words may be empty
 * @param speaksOfRisk anybody's, as the rules or the model take it; asked only where it matters, for the model takes its time
 */
record LineBefore(String words, BooleanSupplier speaksOfRisk) {

    static LineBefore of(String words, Language language, RiskRules rules, RiskModel model) {
        return new LineBefore(
                words,
                () -> rules.read(words, Optional.empty()).level() != RiskLevel.NONE
                        || model.read("", List.of(words), language).get(0).isSomething());
    }

    boolean isBlank() {
        return Blank.is(words);
    }

    /**
     * What an answer says: never nothing where it is the writer's own by itself.
     *
     * @param alone odds of its words by themselves
     * @param answering odds of the same with this in view
     */
    Judged judge(Function<Odds, Judged> bars, Odds alone, Odds answering) {
        Judged byThemselves = bars.apply(alone);
        Judged answer = bars.apply(answering);
        if (answer.equals(byThemselves)) {
            return answer;
        }
        Judged weighed = speaksOfRisk.getAsBoolean() ? answer : bars.apply(alone.mean(answering));
        return weighed.heldUpBy(byThemselves);
    }
}
