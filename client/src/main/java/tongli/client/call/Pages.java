package tongli.client.call;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Lists that come in pages, as one stream. */
public final class Pages {

    private Pages() {}

    /** The call for a page. */
    @FunctionalInterface
    public interface Asking<P, N> {

        /** @param after behind which the page begins; null for the first */
        Call<P> after(@Nullable N after);
    }

    /** What says where the next page begins. */
    @FunctionalInterface
    public interface Next<P, N> {

        /** Null at the end. */
        @Nullable
        N of(P page);
    }

    /** All that the pages hold. A page is asked for when its first element is, so that whoever stops early asks for no more. */
    public static <P, N, E> Stream<E> all(Asking<P, N> asking, Next<P, N> next, Function<P, List<E>> elements) {
        Walk<P, N, E> walk = new Walk<>(asking, next, elements);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private static final class Walk<P, N, E> implements Iterator<E> {

        private final Asking<P, N> asking;
        private final Next<P, N> next;
        private final Function<P, List<E>> elements;
        private Iterator<E> page = List.<E>of().iterator();
        private @Nullable N after;
        private boolean ended;

        Walk(Asking<P, N> asking, Next<P, N> next, Function<P, List<E>> elements) {
            this.asking = asking;
            this.next = next;
            this.elements = elements;
        }

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && !ended) {
                P read = asking.after(after).send();
                page = elements.apply(read).iterator();
                after = next.of(read);
                ended = after == null;
            }
            return page.hasNext();
        }

        @Override
        public E next() {
            if (!hasNext()) {
                throw new NoSuchElementException("there are no more");
            }
            return page.next();
        }
    }
}
