package tongli.server.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation, or a parameter, that still works and will not for ever. Whoever uses it is told so with the answer ({@code Deprecation}, RFC
 * 9745; {@code Sunset}, RFC 8594), and the API's description marks it.
 */
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface Superseded {

    /** Since which day, such as 2026-11-30. */
    String since();

    /** The day from which it may be gone; at least half a year later. */
    String until();
}
