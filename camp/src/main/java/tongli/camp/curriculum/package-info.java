/**
 * Who is met when: how hard the persons of the next episodes are, by how those before went. Start at
 * {@link tongli.camp.curriculum.Curriculum}.
 */
@NullMarked
package tongli.camp.curriculum;

import org.jspecify.annotations.NullMarked;
