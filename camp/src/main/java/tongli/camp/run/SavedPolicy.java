package tongli.camp.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import tongli.camp.net.Mlp;
import tongli.camp.policy.NetPolicy;
import tongli.camp.talk.Response;
import tongli.camp.talk.Sight;

/**
 * A policy that was trained, with what is needed to train it again.
 *
 * @param net from {@link Sight} to a score for each {@link Response}
 * @param greedy whether it takes the highest score rather than drawing by the scores
 * @param provenance how it was made, by name
 */
public record SavedPolicy(Mlp net, boolean greedy, Map<String, String> provenance) {
    static final String KIND = "policy";
    static final String WATCHED = "watched";

    public SavedPolicy {
        provenance = checked(net, greedy, provenance).provenance();
    }

    /** What must not be forgotten of a policy by whatever learns on from it: what others wrote that it has watched, for its licence stays. */
    static Map<String, String> origins(Map<String, String> provenance) {
        String watched = provenance.get(WATCHED);
        return watched == null ? Map.of() : Map.of(WATCHED, watched);
    }

    /** Whether it, or what it learnt on from, did as others did in writing. */
    public boolean hasWatched() {
        return provenance.containsKey(WATCHED);
    }

    private static TrainedNet checked(Mlp net, boolean greedy, Map<String, String> provenance) {
        return new TrainedNet(net, greedy, provenance)
                .fits(Sight.SPACE.width(), Response.all().size());
    }

    static SavedPolicy of(TrainedNet trained) {
        return new SavedPolicy(trained.net(), trained.greedy(), trained.provenance());
    }

    /** It at work. */
    public NetPolicy policy() {
        return new NetPolicy(net, greedy);
    }

    /** @throws IOException if the file cannot be written, or the net holds a number that is not finite: the file stays as it was */
    public void write(Path file) throws IOException {
        checked(net, greedy, provenance).write(file, KIND);
    }

    /** @throws IOException if the file is none, saying what to do */
    public static SavedPolicy read(Path file) throws IOException {
        return of(TrainedNet.read(file, KIND));
    }

    /**
     * The same of bytes, such as those of a policy that comes with Tongli.
     *
     * @param name for messages
     */
    public static SavedPolicy read(String name, byte[] bytes) throws IOException {
        return of(TrainedNet.read(name, bytes, KIND));
    }
}
