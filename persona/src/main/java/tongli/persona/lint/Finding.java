package tongli.persona.lint;

import tongli.persona.scenario.Wording;

/**
 * Something to look at in a scenario.
 *
 * @param rule its code, such as {@code thin_cell}
 * @param place where, as the file names it: {@code topics.score.2.disclose.1}; empty for the whole file
 * @param message what is the matter, and what to do
 */
public record Finding(String rule, String place, Wording message) {}
