/** {@code tongli data}: sets of labelled texts cleaned, compared, parted, brought in, and labelled by people. */
@NullMarked
package tongli.cli.data;

import org.jspecify.annotations.NullMarked;
