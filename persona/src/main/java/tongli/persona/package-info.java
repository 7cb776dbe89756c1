/** Simulated people: scenarios, a hidden inner state, and the dialogue engine that moves it. */
@NullMarked
package tongli.persona;

import org.jspecify.annotations.NullMarked;
