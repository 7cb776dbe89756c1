package tongli.persona.engine;

import java.util.Optional;
import tongli.persona.PersonaBehaviour;
import tongli.persona.engine.PersonaTurn.Disclosure;
import tongli.persona.engine.PersonaTurn.Hints;

/**
 * What the persona will do this turn, with the words for it.
 *
 * @param words what they say
 * @param thought the line's own thought, if it has one
 * @param reason why, in one English clause
 * @param topic the topic that they now talk about
 */
record Act(
        PersonaBehaviour behaviour,
        String words,
        Optional<String> thought,
        String reason,
        String topic,
        Optional<Disclosure> disclosure,
        Hints hints) {

    /** This act, telling a level for the first time. */
    Act telling(Disclosure told) {
        return new Act(behaviour, words, thought, reason, topic, Optional.of(told), hints);
    }

    /** This act, with what a good listener could answer to it. */
    Act with(Hints found) {
        return new Act(behaviour, words, thought, reason, topic, disclosure, found);
    }

    /** An act that tells nothing new. */
    static Act of(PersonaBehaviour behaviour, String words, Optional<String> thought, String reason, String topic) {
        return new Act(behaviour, words, thought, reason, topic, Optional.empty(), Hints.NONE);
    }
}
