package tongli.llm;

import java.util.List;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.persona.PersonaBehaviour;
import tongli.persona.speech.SpeakingBrief;

/** Builders for tests. */
final class Given {

    static final String CANARY = "zq1234k";

    private Given() {}

    static SpeakingBrief brief(String learner) {
        return brief(Language.EN, learner);
    }

    static SpeakingBrief brief(Language language, String learner) {
        return new SpeakingBrief(
                language,
                new SpeakingBrief.Character(
                        "Mara Finch",
                        41,
                        "she",
                        "The bus garage closes in May.",
                        "You share a depot.",
                        List.of("Short sentences.")),
                PersonaBehaviour.ELABORATE,
                List.of("You are tired."),
                List.of("the route is gone"),
                "They took my route off the board.",
                learner,
                List.of(new Utterance(Utterance.PERSONA, "Kettle's on."), new Utterance(Utterance.LEARNER, "Morning.")),
                20,
                false,
                CANARY);
    }
}
