/** Policies that decide what to do: by chance, by hand-written rules, by a net. */
@NullMarked
package tongli.camp.policy;

import org.jspecify.annotations.NullMarked;
