package tongli.camp.esconv;

import java.util.Arrays;
import java.util.List;
import tongli.camp.net.Mlp;
import tongli.camp.talk.Sight;
import tongli.camp.train.Cloning;
import tongli.core.Require;

/**
 * Written talks that a policy watches, to do likewise.
 *
 * @param talks at least one
 * @param sha256 of the files that they were read from, for provenance
 */
public record Watched(List<SupportTalk> talks, String sha256) {
    public Watched {
        talks = Require.notEmpty("talks", talks);
    }

    /**
     * A net that does as the supporters did, going by what could be told of a written talk alone: whatever else is in sight among people has no
     * weight.
     *
     * @param sizes of the net, from the width of a sight to the number of responses
     */
    public Mlp clone(int[] sizes, int epochs, long seed) {
        Mlp net = Cloning.learn(SupportTalk.shown(talks), sizes, epochs, seed);
        double[] parameters = net.parameters();
        for (int seen = 0; seen < sizes[0]; seen++) {
            if (!Sight.isHeard(seen)) {
                Arrays.fill(parameters, seen * sizes[1], (seen + 1) * sizes[1], 0);
            }
        }
        return net;
    }
}
