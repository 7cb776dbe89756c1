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
 * @param level how deep; what lies there is known from now on; 0 where it makes no difference
 */
record Act(
        PersonaBehaviour behaviour,
        String words,
        Optional<String> thought,
        String reason,
        String topic,
        Optional<Disclosure> disclosure,
        int level,
        Hints hints) {

    /** This act, telling a level for the first time. */
    Act telling(Disclosure told) {
        return new Act(behaviour, words, thought, reason, topic, Optional.of(told), level, hints);
    }

    /** This act at a depth of its topic, with what a good listener could answer to it. */
    Act at(int depth, Hints found) {
        return new Act(behaviour, words, thought, reason, topic, disclosure, depth, found);
    }

    /** An act that tells nothing new. */
    static Act of(PersonaBehaviour behaviour, String words, Optional<String> thought, String reason, String topic) {
        return new Act(behaviour, words, thought, reason, topic, Optional.empty(), 0, Hints.NONE);
    }
}
