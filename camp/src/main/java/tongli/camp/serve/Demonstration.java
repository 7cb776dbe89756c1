package tongli.camp.serve;

import java.util.Optional;
import tongli.camp.talk.Response;
import tongli.core.ModelId;

/**
 * How a trained policy would answer in a turn.
 *
 * @param turn from 1
 * @param words empty where it would stay quiet
 * @param model which policy: its version is the beginning of the SHA-256 of its file
 * @param notice that it is a machine's, and where it learnt, in the language of the talk; to be shown with it
 */
public record Demonstration(int turn, Response response, Optional<String> words, ModelId model, String notice) {}
