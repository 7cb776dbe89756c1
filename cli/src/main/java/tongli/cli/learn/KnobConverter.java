package tongli.cli.learn;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import tongli.core.Coded;
import tongli.learning.search.Knob;

/** What {@code --search} and {@code --range} name, by its code: one has a sign that no constant can have. */
final class KnobConverter implements ITypeConverter<Knob> {
    @Override
    public Knob convert(String value) {
        return Coded.find(Knob.class, value)
                .orElseThrow(() -> new TypeConversionException("expected one of %s but was '%s'"
                        .formatted(
                                Arrays.stream(Knob.values()).map(Coded::code).collect(Collectors.joining(", ")),
                                value)));
    }
}
