/**
 * Films whose answer is known, drawn over portraits: hands that come before a face and go, and what is easily taken for one. Start at {@link
 * tongli.learning.face.film.HandEvaluation}.
 */
@NullMarked
package tongli.learning.face.film;

import org.jspecify.annotations.NullMarked;
