package tongli.persona.lint;

import java.util.Optional;

/**
 * Words that an instructor found false, and why.
 *
 * @param line where they stood, such as {@code topics.score.2.disclose.1}
 * @param words as they stood there
 * @param why in the instructor's words
 * @param instead what was put there; empty as long as nobody has found it
 */
public record Mark(String line, String words, String why, Optional<String> instead) {}
