/**
 * For whoever writes a person: a file to begin with, its schema, and what is the matter with it. The terminal and the server both use it;
 * where files lie, and how they are shown, is theirs. Start at {@link tongli.persona.authoring.Draft}.
 */
@NullMarked
package tongli.persona.authoring;

import org.jspecify.annotations.NullMarked;
