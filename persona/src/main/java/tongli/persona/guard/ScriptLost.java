package tongli.persona.guard;

import java.util.HashSet;
import java.util.Set;
import tongli.core.Language;
import tongli.core.SentenceEncoder;

/**
 * Whether a line leaves out what the script tells: a number, a name, or, where something is told for the first time, its
 * meaning. What is counted as told must have been heard.
 */
final class ScriptLost implements LineCheck {

    /** Below these cosines, a line does not say what the script says. Measured, see docs/llm.md. */
    private static final double FAR_ZH = 0.6;

    private static final double FAR_EN = 0.45;

    private final SentenceEncoder encoder;

    ScriptLost(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public Refusal code() {
        return Refusal.SCRIPT_LOST;
    }

    @Override
    public boolean refuses(String line, Grounds grounds) {
        Language language = grounds.language();
        String script = grounds.script();
        Set<String> given = new HashSet<>(Numbers.in(script, language));
        given.addAll(ProperNames.in(script, language));
        Set<String> kept = new HashSet<>(Numbers.in(line, language));
        kept.addAll(ProperNames.anywhere(line, language));
        return !kept.containsAll(given)
                || grounds.tells()
                        && SentenceEncoder.cosine(encoder.encode(line, language), encoder.encode(script, language))
                                < (language == Language.ZH ? FAR_ZH : FAR_EN);
    }
}
