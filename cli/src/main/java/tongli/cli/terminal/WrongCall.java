package tongli.cli.terminal;

import java.io.PrintWriter;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tongli.core.Blank;
import tongli.core.Coded;

/**
 * Explains a wrong call in a few lines on standard error: what was wrong, what may have been meant, where to read more. The
 * usage itself stays behind {@code --help}, or it would push the explanation off the screen.
 */
public final class WrongCall {
    private static final Pattern UNKNOWN = Pattern.compile("Unknown option: '(-[^'=]*)");

    private static final String AN_ID = "123e4567-e89b-42d3-a456-426614174000";

    private WrongCall() {}

    /** @return the exit status of wrong calls */
    public static int explain(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("tongli: " + message(wrong));
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            Suggestions.of(unmatched).ifPresent(err::println);
        }
        if (wrong instanceof MissingParameterException) {
            example(command).ifPresent(err::println);
        }
        err.println("See: " + command.getCommandSpec().qualifiedName(" ") + " --help");
        return 2;
    }

    private static String message(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof MissingParameterException missing && isOfOptions(missing)) {
            return missing(missing);
        }
        ArgSpec argument = wrong.getArgSpec();
        String value = wrong.getValue();
        if (argument instanceof OptionSpec option && value != null && isPlace(option) && Blank.is(value)) {
            return "%s is empty; is a variable not set? Name a %s, or leave the option out."
                    .formatted(option.longestName(), option.paramLabel().replace("|", " or "));
        }
        if (argument instanceof OptionSpec option && value != null && isWhole(option) && value.matches("[+-]?\\d+")) {
            return outOfRange(option, value);
        }
        if (argument instanceof PositionalParamSpec positional && value != null && isId(positional)) {
            return noId(value);
        }
        if (argument instanceof OptionSpec option && value != null) {
            return "%s is \"%s\"; it must be %s.".formatted(option.longestName(), value, expected(option));
        }
        return said(wrong);
    }

    private static String outOfRange(OptionSpec option, String value) {
        boolean isLong = option.type() == long.class || option.type() == Long.class;
        long least = isLong ? Long.MIN_VALUE : Integer.MIN_VALUE;
        long greatest = isLong ? Long.MAX_VALUE : Integer.MAX_VALUE;
        if (option.userObject() instanceof AnnotatedElement field && field.isAnnotationPresent(Within.class)) {
            Within limits = field.getAnnotation(Within.class);
            least = limits.from();
            greatest = limits.to();
        }
        return "%s is %s, which is out of range; it must lie between %d and %d."
                .formatted(option.longestName(), value, least, greatest);
    }

    /** Where ids come from, for whoever has none at hand. */
    private static String noId(String value) {
        return "\"%s\" is no id of a conversation, such as %s; ./tongli export csv --all lists those that were kept."
                .formatted(value, AN_ID);
    }

    /** A footer of one line is an example of a call. */
    private static Optional<String> example(CommandLine command) {
        String[] footer = command.getCommandSpec().usageMessage().footer();
        return footer.length == 1 ? Optional.of(footer[0]) : Optional.empty();
    }

    private static boolean isOfOptions(MissingParameterException missing) {
        return !missing.getMissing().isEmpty()
                && missing.getMissing().stream().allMatch(one -> one instanceof OptionSpec && one.required());
    }

    /** What to give: of one option its description too. */
    private static String missing(MissingParameterException wrong) {
        List<OptionSpec> options =
                wrong.getMissing().stream().map(OptionSpec.class::cast).toList();
        List<String> names = options.stream()
                .map(one -> one.longestName() + " " + one.paramLabel())
                .toList();
        int last = names.size() - 1;
        if (last > 0) {
            return "%s and %s are missing.".formatted(String.join(", ", names.subList(0, last)), names.get(last));
        }
        String[] description = options.get(0).description();
        return names.get(0) + " is missing" + (description.length == 0 ? "." : ". It is: " + description[0]);
    }

    /** Names options and commands, but no words that a person wrote to be read. */
    private static String unmatched(UnmatchedArgumentException unmatched) {
        CommandLine command = unmatched.getCommandLine();
        Optional<String> amongValues = amongValues(unmatched);
        if (amongValues.isPresent()) {
            return "There is no option " + amongValues.get() + ".";
        }
        List<String> dashed = unmatched.getUnmatched().stream()
                .filter(one -> one.startsWith("-"))
                .toList();
        List<String> options = dashed.stream()
                .map(one -> one.replaceFirst("=.*", ""))
                .filter(one -> one.matches("--?[A-Za-z][A-Za-z-]*"))
                .toList();
        if (!options.isEmpty()) {
            return "There is no option " + String.join(", ", options) + ".";
        }
        if (!dashed.isEmpty()) {
            return "A text that begins with a dash needs -- before it, or it is taken for an option.";
        }
        if (!command.getSubcommands().isEmpty()) {
            return "There is no command \"%s\"."
                    .formatted(unmatched.getUnmatched().get(0));
        }
        List<PositionalParamSpec> expected = command.getCommandSpec().positionalParameters();
        if (expected.stream().anyMatch(WrongCall::isId)) {
            return noId(unmatched.getUnmatched().get(0));
        }
        return expected.isEmpty()
                ? "Only options are expected here; give each value right after its option."
                : "Too many words; put a text with spaces in quotes.";
    }

    /** What stood where an option's value was expected, and looks like an option: picocli tells it in words only. */
    private static Optional<String> amongValues(UnmatchedArgumentException unmatched) {
        Matcher option = UNKNOWN.matcher(said(unmatched));
        return unmatched.getUnmatched().isEmpty() && option.find() ? Optional.of(option.group(1)) : Optional.empty();
    }

    private static boolean isPlace(OptionSpec option) {
        return option.type() == Path.class || List.of(option.auxiliaryTypes()).contains(Path.class);
    }

    private static boolean isId(PositionalParamSpec parameter) {
        return parameter.type() == UUID.class
                || List.of(parameter.auxiliaryTypes()).contains(UUID.class);
    }

    private static boolean isWhole(OptionSpec option) {
        Class<?> type = option.type();
        return type == int.class || type == Integer.class || type == long.class || type == Long.class;
    }

    private static String expected(OptionSpec option) {
        String label = option.paramLabel();
        if (label.contains("|")) {
            return oneOf(List.of(label.split("\\|")));
        }
        Class<?> type = option.type();
        if (type.isEnum() && option.converters().length == 0) {
            return oneOf(Arrays.stream(type.getEnumConstants())
                    .map(one -> one instanceof Coded coded
                            ? coded.code()
                            : one.toString().toLowerCase(Locale.ROOT))
                    .toList());
        }
        if (type == UUID.class) {
            return "the id of a session, such as " + AN_ID;
        }
        if (type == double.class) {
            return "a number";
        }
        return isWhole(option) ? "a whole number" : label;
    }

    private static String oneOf(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static String said(ParameterException wrong) {
        @Nullable String message = wrong.getMessage();
        return message == null ? "the call is wrong" : message;
    }
}
