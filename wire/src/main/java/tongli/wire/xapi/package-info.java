/**
 * What was done in practice as statements of the Experience API (xAPI 1.0.3): who did what, with what result. The words that people
 * wrote stay out unless they are asked for; what led to a stop of practice stays out always. Sending is left to whoever has a
 * learning record store. Start at {@link tongli.wire.xapi.TalkStatements}.
 */
@NullMarked
package tongli.wire.xapi;

import org.jspecify.annotations.NullMarked;
