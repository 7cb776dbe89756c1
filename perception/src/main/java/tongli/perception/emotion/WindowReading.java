package tongli.perception.emotion;

import java.util.List;

/** What the heads say about a text that was read in windows, put together. */
final class WindowReading {
    private WindowReading() {}

    /**
     * The weighted mean of the distributions. Standalone probabilities and intensity are means too, each pulled half way
     * to the highest window: one strong sentence in a long letter is still said.
     *
     * @param weights one a window, not all 0
     */
    static EmotionHeads.Output combined(List<EmotionHeads.Output> windows, double[] weights) {
        if (windows.size() == 1) {
            return windows.get(0);
        }
        int labels = windows.get(0).distribution().length;
        double[] distribution = new double[labels];
        double[] standalone = new double[labels];
        double[] highest = new double[labels];
        double intensity = 0;
        double strongest = 0;
        double total = 0;
        for (int i = 0; i < windows.size(); i++) {
            EmotionHeads.Output window = windows.get(i);
            total += weights[i];
            intensity += weights[i] * window.intensity();
            strongest = Math.max(strongest, window.intensity());
            for (int label = 0; label < labels; label++) {
                distribution[label] += weights[i] * window.distribution()[label];
                standalone[label] += weights[i] * window.standalone()[label];
                highest[label] = Math.max(highest[label], window.standalone()[label]);
            }
        }
        for (int label = 0; label < labels; label++) {
            distribution[label] /= total;
            standalone[label] = (standalone[label] / total + highest[label]) / 2;
        }
        return new EmotionHeads.Output(distribution, standalone, (intensity / total + strongest) / 2);
    }
}
