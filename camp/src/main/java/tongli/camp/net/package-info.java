/**
 * Small neural networks in plain Java: enough for policies over some hundred numbers, with nothing native to load. Start at
 * {@link tongli.camp.net.Mlp}.
 */
@NullMarked
package tongli.camp.net;

import org.jspecify.annotations.NullMarked;
