package tongli.practice.showing;

import tongli.core.Language;
import tongli.expression.speech.Speaker;
import tongli.expression.speech.SpokenLine;
import tongli.persona.scenario.Profile;
import tongli.persona.scenario.ScenarioLibrary;

/** What is heard of a showing: the line as the person who shows it says it, in a voice of their own. Stateless. */
public final class ShownLine {

    private ShownLine() {}

    /** @param people where the person is; of a round that an earlier release kept, somebody else may speak */
    public static SpokenLine of(Showing showing, ScenarioLibrary people, Language language) {
        Profile person = people.orFirst(showing.dealt().person(), language).profile();
        Speaker speaker = new Speaker(person.name(), person.age(), person.pronoun());
        return new SpokenLine(showing.dealt().line(), language, showing.prosody(), speaker.timbre());
    }
}
