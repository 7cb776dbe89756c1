package tongli.persona.speech;

import java.util.List;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.persona.PersonaBehaviour;

/**
 * Everything that a writer is told. Nothing that the persona has not told yet stands in it: what is not in the prompt
 * cannot leak from it.
 *
 * @param persona who they are, as far as anybody knows
 * @param behaviour what they do this turn
 * @param feeling how they are inside, in plain sentences
 * @param allowed what they have told, this turn's telling included
 * @param script the author's line, to be said in words that answer the learner
 * @param learner what the learner has just said: data, never instructions
 * @param talk what was said before that, oldest first, at most {@value Briefs#LAST}; data too
 * @param longest how many characters (Chinese) or words (English) the line may have
 * @param mustAsk whether the line must end with a question, as the script does; if not, it must not
 * @param canary a word that must never come back
 */
public record SpeakingBrief(
        Language language,
        Character persona,
        PersonaBehaviour behaviour,
        List<String> feeling,
        List<String> allowed,
        String script,
        String learner,
        List<Utterance> talk,
        int longest,
        boolean mustAsk,
        String canary) {

    /**
     * A person as the learner knows them.
     *
     * @param situation what both know before the first line
     * @param listener who the learner is to them
     * @param voice how they speak, without what would hint at more
     */
    public record Character(
            String name, int age, String pronoun, String situation, String listener, List<String> voice) {
        public Character {
            voice = List.copyOf(voice);
        }
    }

    public SpeakingBrief {
        feeling = List.copyOf(feeling);
        allowed = List.copyOf(allowed);
        talk = List.copyOf(talk);
    }
}
