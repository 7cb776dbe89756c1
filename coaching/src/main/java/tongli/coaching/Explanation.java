package tongli.coaching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tongli.coaching.rating.EpitomeRules;
import tongli.coaching.rating.RuleScore;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Remark;
import tongli.core.ReplyFlag;
import tongli.core.Span;
import tongli.core.Strength;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.ReplyReading.MisstepSpan;

/**
 * Says in a few sentences why a reply scored as it did, from the facts that the score is made of: strength first if
 * there is one, then what it does to the other with one change. Stateless.
 */
final class Explanation {

    /** From here on a reply is praised and not mended. */
    private static final int HIGH = 75;

    /** Below it a reply shows next to nothing of having been heard. */
    static final int LOW = 35;

    private static final double SPECIFIC = 0.4;

    private static final Set<Strength> FEELING =
            EnumSet.of(Strength.NAMES_THE_FEELING, Strength.CARRIES_THE_FEELING, Strength.SEES_THE_MEANING);

    private final ReplyReading reading;
    private final Map<Mechanism, MechanismLevel> levels;
    private final int score;
    private final String detail;
    /** The detail, unless it is all that they said: to answer with it would be to read their line back. */
    private final String part;

    private final RemarkWords words;
    private final List<String> sentences = new ArrayList<>();

    private Explanation(
            ReplyReading reading,
            Map<Mechanism, MechanismLevel> levels,
            int score,
            String detail,
            String answered,
            RemarkWords words) {
        this.reading = reading;
        this.levels = levels;
        this.score = score;
        this.detail = detail;
        this.part = letters(detail).equals(letters(answered)) ? "" : detail;
        this.words = words;
    }

    /**
     * @param unasked whether the line speaks of not wanting to live, and the reply does not ask about it
     * @param kept whether the reply is best left as it is
     */
    static String of(
            ReplyReading reading,
            Map<Mechanism, MechanismLevel> levels,
            int score,
            String detail,
            String answered,
            List<Remark<Strength>> strengths,
            boolean unasked,
            boolean kept,
            RemarkWords words) {
        Explanation explanation = new Explanation(reading, levels, score, detail, answered, words);
        strengths.stream().findFirst().ifPresent(first -> explanation.sentences.add(first.message()));
        if (unasked) {
            explanation.unasked();
        } else if (score >= HIGH) {
            explanation.praise();
        } else if (!reading.missteps().isEmpty()) {
            explanation.missteps(!strengths.isEmpty());
        } else if (!reading.flags().isEmpty()) {
            explanation.flags("");
        } else {
            explanation.plain(strengths, kept);
        }
        if (kept && score >= Rewording.GOOD_ENOUGH && Rewording.isClean(reading)) {
            explanation.say("keep", "");
        }
        return String.join(reading.language() == Language.ZH ? "" : " ", explanation.sentences);
    }

    /** Beside this nothing else is worth a word; what wounds is named all the same. */
    private void unasked() {
        reading.missteps().stream()
                .max(Comparator.comparingDouble(RuleScore::cost))
                .ifPresent(worst -> sentences.add(words.say(reading, worst, detail, true)));
        say("risk_unasked", "");
    }

    private void praise() {
        say("score_high", "");
        for (MisstepSpan misstep : reading.missteps()) {
            say("later", misstep.span().of(reading.reply()));
        }
        flags("_light");
    }

    private void missteps(boolean strong) {
        List<MisstepSpan> worstFirst = new ArrayList<>(reading.missteps());
        worstFirst.sort(Comparator.comparingDouble(RuleScore::cost).reversed());
        MisstepSpan worst = worstFirst.get(0);
        String message = words.say(reading, worst, detail, false);
        sentences.add(strong ? words.join("but", message) : message);
        List<Span> told = new ArrayList<>(List.of(worst.span()));
        for (MisstepSpan other : worstFirst.subList(1, worstFirst.size())) {
            // the same words need not be quoted twice for two faults
            if (other.misstep() != worst.misstep() && !told.contains(other.span())) {
                told.add(other.span());
                say("also_" + other.misstep().code(), other.span().of(reading.reply()));
            }
        }
        flags("_light");
    }

    private void flags(String light) {
        for (ReplyFlag flag : reading.flags()) {
            Span span = spanOf(flag);
            boolean told = flag == ReplyFlag.FORMULA
                    && reading.missteps().stream()
                            .anyMatch(misstep -> misstep.span().overlaps(span));
            if (!told) {
                sentences.add(words.say(flag.code() + light, span.of(reading.reply()), part));
            }
        }
    }

    private void plain(List<Remark<Strength>> strengths, boolean kept) {
        boolean strong = !strengths.isEmpty();
        boolean feeling = strengths.stream().anyMatch(remark -> FEELING.contains(remark.code()));
        boolean asks = Need.asks(reading);
        int met = EpitomeRules.level(levels, Mechanism.EMOTIONAL_REACTION)
                + EpitomeRules.level(levels, Mechanism.INTERPRETATION);
        if (score >= Rewording.GOOD_ENOUGH) {
            say("score_good", "");
        } else if (kept && !asks && !strong) {
            say("left_general", ""); // no wording is offered, so it says what the learner can do
        } else if (asks && met == 0) {
            say(strong ? "middle_question_strong" : "middle_question", "");
        } else if (feeling) {
            say("middle_feeling", ""); // to ask for the feeling would deny what was just praised
        } else if (reading.specificity() >= SPECIFIC || strong) {
            say("middle_specific", "");
        } else if (met > 0 && score >= LOW) {
            say("middle_general", "");
        } else {
            say("score_low", "");
        }
    }

    private void say(String code, String quote) {
        sentences.add(words.say(code, quote, detail));
    }

    private Span spanOf(ReplyFlag flag) {
        return reading.moves().stream()
                .filter(move -> flag == ReplyFlag.FORMULA && move.kind() == MoveKind.FORMULA)
                .map(Move::span)
                .findFirst()
                .orElse(new Span(0, reading.reply().length()));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
