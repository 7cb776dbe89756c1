/**
 * {@code tongli data}: sets of labelled texts, recordings and pictures brought in, cleaned, compared, parted, and labelled by
 * people. What lines hold is a {@link tongli.cli.data.Content}.
 */
@NullMarked
package tongli.cli.data;

import org.jspecify.annotations.NullMarked;
