package tongli.camp.esconv;

import java.util.Optional;

/**
 * A line of a written talk.
 *
 * @param supporter whether who supports said it, rather than who seeks support
 * @param strategy as ESConv names it, such as {@code Reflection of feelings}; empty where none is named
 */
public record SupportTurn(boolean supporter, String text, Optional<String> strategy) {}
