package tongli.persona.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.persona.InnerState;
import tongli.persona.PersonaState;

/** An inner state in plain sentences, for somebody who has to speak out of it. */
final class StateWords {

    private static final Sentences WORDS = Sentences.beside(StateWords.class, "state");
    private static final double LOW = 0.4;
    private static final double HIGH = 0.65;

    private StateWords() {}

    static List<String> of(PersonaState state, Language language) {
        InnerState inner = state.inner();
        List<String> words = new ArrayList<>();
        words.add(WORDS.say(language, "trust." + degree(inner.trust())));
        words.add(WORDS.say(language, "distress." + degree(inner.distress())));
        words.add(WORDS.say(language, "openness." + degree(inner.openness())));
        words.add(WORDS.say(language, "energy." + degree(inner.energy())));
        if (state.sore()) {
            words.add(WORDS.say(language, "hurt"));
        }
        state.emotion().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(strongest -> strongest != BasicEmotion.NEUTRAL)
                .ifPresent(strongest -> words.add(WORDS.say(language, "feels." + strongest.code())));
        return words;
    }

    private static String degree(double value) {
        return value < LOW ? "low" : value < HIGH ? "middling" : "high";
    }
}
