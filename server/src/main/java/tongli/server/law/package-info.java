/**
 * What the law, and our own rules, ask of a deployment: jurisdiction profiles as files, read strictly, and the decisions that
 * follow from them. No legal advice. Start at {@link tongli.server.law.Profiles} and {@link tongli.server.law.Law}.
 */
@NullMarked
package tongli.server.law;

import org.jspecify.annotations.NullMarked;
