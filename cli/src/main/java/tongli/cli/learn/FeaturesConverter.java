package tongli.cli.learn;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import tongli.core.Coded;
import tongli.learning.route.TextFeatures;

/** What {@code --features} names, by its code: one has a sign that no constant can have. */
final class FeaturesConverter implements ITypeConverter<TextFeatures> {
    @Override
    public TextFeatures convert(String value) {
        return Coded.find(TextFeatures.class, value)
                .orElseThrow(() -> new TypeConversionException("expected one of %s but was '%s'"
                        .formatted(
                                Arrays.stream(TextFeatures.values())
                                        .map(Coded::code)
                                        .collect(Collectors.joining(", ")),
                                value)));
    }
}
