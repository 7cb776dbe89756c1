package tongli.persona.guard;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.core.SentenceEncoder;
import tongli.persona.scenario.Scenario;

/**
 * Whether a line tells what the persona has not told: by a number or name of it, by a run of the author's words, by a
 * word that gives a level away, or by lying nearer to it in meaning than to anything that may be said. What the
 * learner guessed counts as hidden too, for to repeat it would be to say yes.
 */
final class UndisclosedFacts implements LineCheck {

    /** From these cosines on, a sentence is near what is hidden. Measured, see docs/llm.md. */
    static final double NEAR_ZH = 0.55;

    static final double NEAR_EN = 0.4;
    /** By how much what may be said must lie nearer than what may not. */
    static final double MARGIN = 0.03;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？!?；;…])|(?<=\\.)\\s+");

    private final Function<Scenario, Secrets> secrets;
    private final SentenceEncoder encoder;

    UndisclosedFacts(Function<Scenario, Secrets> secrets, SentenceEncoder encoder) {
        this.secrets = secrets;
        this.encoder = encoder;
    }

    @Override
    public Refusal code() {
        return Refusal.UNDISCLOSED_FACT;
    }

    @Override
    public boolean refuses(String line, Grounds grounds) {
        Language language = grounds.language();
        Hidden hidden = secrets.apply(grounds.scenario()).at(grounds.told());
        String known = String.join("\n", grounds.open());
        return meets(Numbers.in(line, language), hidden.only(Authored::numbers, Numbers.in(known, language)))
                || meets(
                        ProperNames.anywhere(line, language),
                        hidden.only(Authored::names, ProperNames.anywhere(known, language)))
                || meets(
                        SharedRun.runs(line, language, Authored.run(language)),
                        hidden.only(Authored::runs, runs(grounds)))
                || hidden.isGivenAwayBy(Authored.words(line, language), Authored.words(known, language))
                || isNear(line, grounds, hidden);
    }

    private boolean isNear(String line, Grounds grounds, Hidden hidden) {
        Language language = grounds.language();
        float[] script = encoder.encode(grounds.script(), language);
        return sentences(line).stream()
                .map(piece -> encoder.encode(piece, language))
                .anyMatch(meaning -> {
                    double closed = hidden.nearestClosed(meaning);
                    double open = Math.max(hidden.nearestOpen(meaning), SentenceEncoder.cosine(meaning, script));
                    return closed >= (language == Language.ZH ? NEAR_ZH : NEAR_EN) && closed > open - MARGIN;
                });
    }

    private static Set<String> runs(Grounds grounds) {
        Set<String> runs = new HashSet<>();
        grounds.open()
                .forEach(text ->
                        runs.addAll(SharedRun.runs(text, grounds.language(), Authored.run(grounds.language()))));
        return runs;
    }

    private static boolean meets(Set<String> said, Set<String> hidden) {
        return !Collections.disjoint(said, hidden);
    }
    /** Every sentence, and the whole. */
    private static List<String> sentences(String line) {
        return Stream.concat(Stream.of(line), SENTENCE_END.splitAsStream(line))
                .filter(sentence -> !Blank.is(sentence))
                .distinct()
                .toList();
    }
}
