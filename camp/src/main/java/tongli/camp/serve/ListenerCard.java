package tongli.camp.serve;

import java.io.IOException;
import tongli.camp.run.SavedPolicy;
import tongli.core.Sha256;

/** What lies beside a policy that is shipped: its digest, its size and how it was made, a line each. Stateless. */
public final class ListenerCard {
    /** The name of the policy's file … */
    public static final String POLICY = TrainedListener.FILE;
    /** … and of its card. */
    public static final String CARD = "listener.card";

    private ListenerCard() {}

    /** @throws IOException if it learnt from what may not be shipped */
    public static void requireShippable(SavedPolicy policy) throws IOException {
        if (policy.hasWatched()) {
            throw new IOException(
                    "this policy learnt from ESConv, whose licence (CC BY-NC 4.0) does not allow it to be shipped; train one among simulated people");
        }
    }

    /**
     * @param policy as it was saved
     * @param file its bytes
     */
    public static String of(SavedPolicy policy, byte[] file) {
        StringBuilder card = new StringBuilder();
        card.append("sha256: ").append(Sha256.hex(file)).append('\n');
        card.append("bytes: ").append(file.length).append('\n');
        policy.provenance()
                .forEach((name, value) ->
                        card.append(name).append(": ").append(value).append('\n'));
        return card.toString();
    }
}
