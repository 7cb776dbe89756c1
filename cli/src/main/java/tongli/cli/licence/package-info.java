/**
 * What licences the libraries of a release may have. Start at {@link tongli.cli.licence.LicenceCheck}, which {@code ./tongli release} runs.
 */
@NullMarked
package tongli.cli.licence;

import org.jspecify.annotations.NullMarked;
