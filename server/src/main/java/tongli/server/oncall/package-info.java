/**
 * Telling a person on call that practice stopped for somebody who agreed to that beforehand: how high the danger looks and when, never words. Start
 * at {@link tongli.server.oncall.OnCall}, which decides and writes down; {@link tongli.server.oncall.Dispatcher} sends.
 */
@NullMarked
package tongli.server.oncall;

import org.jspecify.annotations.NullMarked;
