package tongli.cli.terminal;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import tongli.core.Coded;

/**
 * The words that an option takes, as they are written, for {@code completionCandidates}: its help lists them wherever its
 * description says {@code ${COMPLETION-CANDIDATES}}.
 */
public abstract class Codes implements Iterable<String> {
    private final List<String> codes;

    protected Codes(Coded[] constants) {
        this.codes = Arrays.stream(constants).map(Coded::code).toList();
    }

    @Override
    public final Iterator<String> iterator() {
        return codes.iterator();
    }
}
