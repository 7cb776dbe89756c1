package tongli.persona.scenario;

import tongli.core.Require;

/** The Big Five, each in [0, 1] with 0.5 the average person (Costa and McCrae, 1992). */
public record Temperament(
        double neuroticism, double agreeableness, double extraversion, double openness, double conscientiousness) {
    public Temperament {
        Require.inRange("neuroticism", neuroticism, 0, 1);
        Require.inRange("agreeableness", agreeableness, 0, 1);
        Require.inRange("extraversion", extraversion, 0, 1);
        Require.inRange("openness", openness, 0, 1);
        Require.inRange("conscientiousness", conscientiousness, 0, 1);
    }
}
