/**
 * Who may practise, and for how long, by what the jurisdiction makes of their age. Start at {@link tongli.server.bounds.PracticeBounds}.
 */
@NullMarked
package tongli.server.bounds;

import org.jspecify.annotations.NullMarked;
