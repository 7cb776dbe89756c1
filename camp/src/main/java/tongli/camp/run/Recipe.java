package tongli.camp.run;

import java.util.List;
import tongli.camp.train.PpoSettings;
import tongli.core.Require;

/**
 * By which method a policy trains, and with which numbers.
 *
 * @param worlds acted in at once
 */
public record Recipe(Method method, PpoSettings ppo, int worlds) {

    public Recipe {
        Require.inRange("worlds", worlds, 1, 1_024);
    }

    /** As chosen on the development people, none on those held out. */
    public static Recipe usual(Method method) {
        return new Recipe(method, new PpoSettings(List.of(64, 64), 5e-4, 0.99, 0.95, 0.2, 0.01, 128, 4, 8, 0.5), 16);
    }
}
