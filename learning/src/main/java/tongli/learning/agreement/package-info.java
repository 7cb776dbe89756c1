/**
 * How far people who label the same texts agree: kappa for two and for many, Krippendorff's alpha, concordance of numbers,
 * each with a bootstrap interval. Pure. Start reading at {@link tongli.learning.agreement.AgreementReport}.
 */
@NullMarked
package tongli.learning.agreement;

import org.jspecify.annotations.NullMarked;
