package tongli.persona.speech;

import tongli.core.Require;

/**
 * A language model that may speak for personas.
 *
 * @param host the machine to which what is said is sent
 * @param model its name there
 * @param here whether that is this machine
 */
public record OutsideVoice(String host, String model, boolean here) {
    public OutsideVoice {
        Require.notBlank("host", host);
        Require.notBlank("model", model);
    }
}
