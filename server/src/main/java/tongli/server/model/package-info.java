/** The models that texts are read by: which serve, how they do, and who decides that. Begin at {@link tongli.server.model.Models}. */
@NullMarked
package tongli.server.model;

import org.jspecify.annotations.NullMarked;
