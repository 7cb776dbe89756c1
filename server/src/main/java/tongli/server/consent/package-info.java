/**
 * What people are asked to allow, purpose by purpose: the words, what was answered, and what the jurisdiction makes of it. Start at
 * {@link tongli.server.consent.ConsentDesk}; the answers are kept by a {@link tongli.server.consent.ConsentLedger}.
 */
@NullMarked
package tongli.server.consent;

import org.jspecify.annotations.NullMarked;
