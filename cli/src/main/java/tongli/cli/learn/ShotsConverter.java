package tongli.cli.learn;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import tongli.learning.few.Shots;

/** What {@code --shots} names: a number of texts a label, or all. */
final class ShotsConverter implements ITypeConverter<Shots> {
    @Override
    public Shots convert(String value) {
        try {
            return Shots.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
