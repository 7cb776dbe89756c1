package tongli.persona.guard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tongli.core.Language;
import tongli.core.SentenceEncoder;
import tongli.persona.scenario.Scenario;
import tongli.understanding.RiskReader;

/**
 * Says whether a line may be said, and if not, for every reason why not. Deterministic and offline; the first line of a
 * scenario waits until its sentences are encoded. Safe for many threads.
 *
 * <p>It errs towards no: a good line that is refused costs nothing but the author's words in its place.
 */
public final class LineGuard {

    private static final int ECHO_ZH = 8;
    private static final int ECHO_EN = 6;

    private final SentenceEncoder encoder;
    private final List<LineCheck> checks;
    private final Map<String, Secrets> secrets = new ConcurrentHashMap<>();

    public LineGuard(SentenceEncoder encoder, RiskReader risks) {
        this.encoder = encoder;
        this.checks = List.of(
                new UndisclosedFacts(this::secrets, encoder),
                new Contradictions(this::secrets),
                new ScriptLost(encoder),
                new WrongLanguage(),
                new OutOfRole(),
                new Unsafe(risks),
                new TooLong(),
                new Injected(),
                new SaidBefore(),
                QuestionCount.tooMany(),
                QuestionCount.lost());
    }

    /** Encodes a scenario's sentences ahead of its first line; takes seconds. */
    public void prepare(Scenario scenario) {
        secrets(scenario);
    }

    /**
     * Why a line may not be said; empty if it may.
     *
     * @param line on one line, not blank
     * @param instructions what its writer was told beyond the talk itself; nothing of it may come back
     * @param canary a word of the instructions that nobody says by chance
     */
    public List<Refusal> refusals(String line, Grounds grounds, String instructions, String canary) {
        List<Refusal> refusals = new ArrayList<>();
        for (LineCheck check : checks) {
            boolean givesBack = check.code() == Refusal.INJECTED && givesBack(line, grounds, instructions, canary);
            if (givesBack || check.refuses(line, grounds)) {
                refusals.add(check.code());
            }
        }
        return List.copyOf(refusals);
    }

    private static boolean givesBack(String line, Grounds grounds, String instructions, String canary) {
        int echo = grounds.language() == Language.ZH ? ECHO_ZH : ECHO_EN;
        return line.toLowerCase(Locale.ROOT).contains(canary.toLowerCase(Locale.ROOT))
                || Injected.repeats(line, instructions, grounds, echo);
    }

    /** Whether some words for the writer would give away what is hidden: one word of it is enough here. */
    public boolean hints(String words, Grounds grounds) {
        Language language = grounds.language();
        Hidden hidden = secrets(grounds.scenario()).at(grounds.told());
        String known = String.join("\n", grounds.open());
        return !Collections.disjoint(
                Authored.words(words, language), hidden.only(Authored::words, Authored.words(known, language)));
    }

    private Secrets secrets(Scenario scenario) {
        return secrets.computeIfAbsent(
                scenario.id() + "/" + scenario.language().code(), key -> new Secrets(scenario, encoder));
    }
}
