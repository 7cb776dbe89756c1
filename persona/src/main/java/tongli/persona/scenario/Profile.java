package tongli.persona.scenario;

/**
 * Who the persona is.
 *
 * @param who a paragraph for the debrief
 * @param voice how they speak, for writers
 */
public record Profile(
        String name, int age, String pronoun, String who, String voice, Temperament temperament, Avatar avatar) {}
