/** What a jurisdiction asks for, and who keeps it, from a terminal. Start at {@link tongli.cli.compliance.ComplianceCommand}. */
@NullMarked
package tongli.cli.compliance;

import org.jspecify.annotations.NullMarked;
