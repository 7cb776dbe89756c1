package tongli.learning.fusion;

import java.util.List;
import tongli.core.BasicEmotion;

/**
 * A clip of an actor, and which emotion the most of a crowd named: of the voice alone, of the face alone, of both. Several where there was
 * a tie.
 *
 * @param acted what the actor was asked to show
 */
public record VotedClip(
        String actor, BasicEmotion acted, List<BasicEmotion> voice, List<BasicEmotion> face, List<BasicEmotion> both) {
    public VotedClip {
        voice = List.copyOf(voice);
        face = List.copyOf(face);
        both = List.copyOf(both);
    }
}
