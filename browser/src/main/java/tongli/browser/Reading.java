package tongli.browser;

import org.teavm.jso.JSExport;
import tongli.perception.face.network.FaceNetworks;
import tongli.perception.voice.egemaps.Egemaps;

/** The module's functions. Arrays come and go as typed arrays. Nothing is kept, and nothing is sent. */
public final class Reading {

    private Reading() {}

    /** What the module is entered by; nothing has to be done. */
    public static void main(String[] args) {}

    /**
     * The 88 numbers of eGeMAPS, in its order.
     *
     * @param samples mono, 16 kHz, in [-1, 1]
     */
    @JSExport
    public static double[] voiceFeatures(float[] samples) {
        return Egemaps.of(samples).features().toArray();
    }

    /** Begins to listen to somebody. @param rateHz at which the microphone gives samples, 1,000 to 1,000,000 */
    @JSExport
    public static OwnVoice ownVoice(int rateHz) {
        return new OwnVoice(rateHz);
    }

    /**
     * Begins to look at a picture.
     *
     * @param rgba as a canvas gives it
     * @throws IllegalArgumentException if there are not four numbers for each pixel
     */
    @JSExport
    public static FaceLook faceLook(int width, int height, byte[] rgba) {
        return new FaceLook(width, height, rgba);
    }

    /** The codes of the emotions that a face is read as, in the order of the network's outputs. */
    @JSExport
    public static String[] expressions() {
        return FaceNetworks.EXPRESSIONS.stream().map(emotion -> emotion.code()).toArray(String[]::new);
    }
}
