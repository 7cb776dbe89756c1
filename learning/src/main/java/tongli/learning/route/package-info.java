/**
 * Ways to read a text beside the fine-tuned encoder, so that one sees what the encoder buys. Start at
 * {@link tongli.learning.route.Route}; what was learnt is read by {@link tongli.learning.route.RouteModel}.
 */
@NullMarked
package tongli.learning.route;

import org.jspecify.annotations.NullMarked;
