package tongli.cli.terminal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Between which whole numbers an option's value must lie; {@link WrongCall} names them of a number too long to be read at all. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Within {

    int from();

    int to() default Integer.MAX_VALUE;
}
