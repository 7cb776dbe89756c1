package tongli.core;

/** The three communication mechanisms of empathy in text (EPITOME; Sharma et al., EMNLP 2020), each at level 0, 1 or 2. */
public enum Mechanism implements Coded {
    /** Warmth, compassion or concern in answer to what was shared. */
    EMOTIONAL_REACTION,
    /** Understanding of the feelings and experiences, said or inferred. */
    INTERPRETATION,
    /** A gentle, specific probe of what was not said. */
    EXPLORATION
}
