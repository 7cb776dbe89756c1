package tongli.wire.showing;

/** Where the voice of a showing can be had. */
@FunctionalInterface
public interface VoicePlace {

    /** @param number of the showing, from 1 */
    String of(int number);
}
