package tongli.camp.train;

import java.util.LinkedHashMap;
import java.util.Map;

/** Sums up episodes as they end. For one thread. */
final class EpisodeTally {
    private static final String STATE = "state.";

    private final Map<String, Double> sums = new LinkedHashMap<>();
    private int episodes;

    /** What one episode has come to so far. */
    static final class Running {
        private final Map<String, Double> parts = new LinkedHashMap<>();
        private double won;
        private int length;

        /** Parts of the reward add up; of a state only the last counts. */
        void add(double reward, Map<String, Double> info) {
            won += reward;
            length++;
            info.forEach((name, value) -> {
                if (name.startsWith(STATE)) {
                    parts.put("episode/" + name.replace('.', '_'), value);
                } else {
                    parts.merge("reward/" + name, value, Double::sum);
                }
            });
        }
    }

    void ended(Running episode) {
        episodes++;
        sums.merge("episode/return", episode.won, Double::sum);
        sums.merge("episode/length", (double) episode.length, Double::sum);
        episode.parts.forEach((name, value) -> sums.merge(name, value, Double::sum));
    }

    /** The means of all episodes that ended; empty if none did. */
    Map<String, Double> means() {
        Map<String, Double> means = new LinkedHashMap<>();
        sums.forEach((name, sum) -> means.put(name, sum / episodes));
        return means;
    }
}
