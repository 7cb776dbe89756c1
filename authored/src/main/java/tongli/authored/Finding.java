package tongli.authored;

/**
 * Something to look at in a file that can be used.
 *
 * @param rule its code, such as {@code thin_cell}
 * @param place where, as {@link FilePlaces} names it: {@code topics.score.2.disclose.1}; empty for the whole file
 * @param message what is the matter, and what to do
 */
public record Finding(String rule, String place, Wording message) {}
