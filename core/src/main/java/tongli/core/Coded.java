package tongli.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A constant with the lower-case code that the JSON contracts and data files use for it. */
public interface Coded {

    /** {@link Enum#name()}; every implementation is an enum. */
    String name();

    /** The code on the wire: {@code EMOTIONAL_REACTION} is {@code emotional_reaction}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of {@code type} whose code is {@code code}; empty if there is none. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }
}
