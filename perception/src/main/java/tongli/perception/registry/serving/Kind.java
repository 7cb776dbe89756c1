package tongli.perception.registry.serving;

import java.io.IOException;
import java.util.Optional;
import tongli.perception.encoder.GraphCache;
import tongli.perception.registry.RegisteredModel;

/** How models of one kind are loaded, and what of their answers is counted. @param <A> what they say */
public interface Kind<A> {
    /** What answers is made of the bytes that were checked, and of nothing that lies elsewhere on the disk and is not. */
    GraphCache UNCACHED = new GraphCache(Optional.empty());

    /** @throws IOException if it is not what was registered, or no model of this kind */
    LoadedModel<A> load(RegisteredModel model) throws IOException;

    /** What is counted of an answer: nothing that anybody wrote. */
    Said said(A answer);

    /** @param uncertain whether it abstains */
    record Said(String label, boolean uncertain) {}
}
