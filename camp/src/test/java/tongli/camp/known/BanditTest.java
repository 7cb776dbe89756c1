package tongli.camp.known;

import java.util.List;
import tongli.camp.env.Env;
import tongli.camp.env.EnvContract;

class BanditTest extends EnvContract<Integer> {
    @Override
    protected Env<double[], Integer> world() {
        return new Bandit(List.of(0.2, 0.5));
    }

    @Override
    protected Integer outside() {
        return -1;
    }
}
