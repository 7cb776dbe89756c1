package tongli.understanding;

import java.util.List;
import java.util.Optional;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.understanding.RiskModel.Odds;

/**
 * How far the line before counts in reading the risk in what answers it. One that speaks of risk gives its answer a meaning ("So do
 * I"), so the answer is read with it. Any other explains little, yet the model is swayed by it, upwards and downwards: of its
 * answer, half of the odds are those of the words by themselves. What came of this is in {@code docs/results/risk.md}.
 *
 * @param words may be empty
 * @param speaksOfRisk anybody's, as the rules or the model take it
 */
record LineBefore(String words, boolean speaksOfRisk) {

    static LineBefore of(String words, Language language, RiskRules rules, RiskModel model) {
        return new LineBefore(
                words,
                !Blank.is(words)
                        && (rules.read(words, Optional.empty()).level() != RiskLevel.NONE
                                || model.read("", List.of(words), language)
                                        .get(0)
                                        .isSomething()));
    }

    boolean isBlank() {
        return Blank.is(words);
    }

    /** Of the same words. @param alone by themselves @param answering with this in view */
    Odds odds(Odds alone, Odds answering) {
        return speaksOfRisk ? answering : alone.mean(answering);
    }
}
