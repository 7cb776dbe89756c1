/**
 * What people did who supported others in writing, as ESConv has it, for a policy to do likewise. Start at {@link tongli.camp.esconv.SupportTalk}. Nothing of
 * the set is shipped: its licence is for non-commercial use.
 */
@NullMarked
package tongli.camp.esconv;

import org.jspecify.annotations.NullMarked;
