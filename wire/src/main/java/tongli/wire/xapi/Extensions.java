package tongli.wire.xapi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Gathers extensions under their addresses; what is empty is left out. */
final class Extensions {

    private final Map<String, Object> values = new LinkedHashMap<>();

    Extensions with(String name, Object value) {
        boolean nothing = value instanceof Collection<?> many && many.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
        if (!nothing) {
            values.put(Iris.extension(name), value);
        }
        return this;
    }

    Extensions perhaps(String name, Optional<?> value) {
        value.ifPresent(given -> with(name, given));
        return this;
    }

    Map<String, Object> map() {
        return values;
    }
}
