package tongli.server.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Pages of a table in which another release may have written rows that this one does not know. */
final class KnownRows {

    private KnownRows() {}

    /**
     * As many known ones as are asked for: fewer only at the end, so that rows that are left out do not look like it.
     *
     * @param read the next rows behind one, at most {@code most}; at first behind none
     * @param known empty for a row that is left out
     */
    static <R, T> List<T> page(int most, Function<Optional<R>, List<R>> read, Function<? super R, Optional<T>> known) {
        List<T> page = new ArrayList<>();
        Optional<R> last = Optional.empty();
        while (true) {
            List<R> rows = read.apply(last);
            rows.stream()
                    .flatMap(row -> known.apply(row).stream())
                    .limit(most - page.size())
                    .forEach(page::add);
            if (page.size() == most || rows.size() < most) {
                return page;
            }
            last = Optional.of(rows.get(rows.size() - 1));
        }
    }
}
