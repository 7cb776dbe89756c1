/** Holds the code to the picture in {@code docs/architecture.md}. Start reading at {@link tongli.architecture.Modules}. */
@NullMarked
package tongli.architecture;

import org.jspecify.annotations.NullMarked;
