package tongli.server.erasure;

import java.util.List;
import java.util.Map;
import tongli.server.storage.ErasedKind;
import tongli.server.storage.PersonTraces;
import tongli.server.storage.Receipt;

/**
 * What was done when somebody was erased.
 *
 * @param deleted how much of each kind there was
 * @param left what was looked through afterwards, and found
 */
public record Erased(Receipt receipt, Map<ErasedKind, Integer> deleted, List<KeptThing> kept, PersonTraces.Left left) {

    public Erased {
        deleted = Map.copyOf(deleted);
        kept = List.copyOf(kept);
    }
}
