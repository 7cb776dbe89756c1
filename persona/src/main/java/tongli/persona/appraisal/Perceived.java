package tongli.persona.appraisal;

import tongli.core.Require;

/** An impact that the persona perceived, before any law, and how much of it was there, in [0, 1]. */
public record Perceived(Impact impact, double strength) {
    public Perceived {
        Require.inRange("strength", strength, 0, 1);
    }
}
