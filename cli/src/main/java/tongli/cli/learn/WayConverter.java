package tongli.cli.learn;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import tongli.core.Coded;
import tongli.learning.few.WayKind;

/** What {@code --ways} names, by its code: some have a sign that no constant can have. */
final class WayConverter implements ITypeConverter<WayKind> {
    @Override
    public WayKind convert(String value) {
        return Coded.find(WayKind.class, value)
                .orElseThrow(() -> new TypeConversionException("expected one of %s but was '%s'"
                        .formatted(
                                Arrays.stream(WayKind.values()).map(Coded::code).collect(Collectors.joining(", ")),
                                value)));
    }
}
