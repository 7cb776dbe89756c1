/**
 * What the program keeps of a profile, what the configuration does, and what is left to the operator. Start at
 * {@link tongli.server.law.compliance.ComplianceReport}.
 */
@NullMarked
package tongli.server.law.compliance;

import org.jspecify.annotations.NullMarked;
