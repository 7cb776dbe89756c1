package tongli.perception.encoder;

import java.util.List;
import tongli.core.Span;

/**
 * What a head says of every token of a text.
 *
 * @param places of the tokens in the text as written
 * @param logits shape (tokens, labels)
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier inside the hot loop; nobody compares or prints it
public record TokenLogits(List<Span> places, float[][] logits) {
    public TokenLogits {
        places = List.copyOf(places);
        if (logits.length != places.size()) {
            throw new IllegalArgumentException("%d tokens, but logits of %d".formatted(places.size(), logits.length));
        }
    }
}
