package tongli.client.generator;

import java.util.Locale;
import java.util.Set;

/** Java's names for what the description calls otherwise. */
final class Names {

    /** What no component of a record may be called: words of the language, and methods that every object has. */
    private static final Set<String> TAKEN = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "try",
            "void",
            "volatile",
            "while",
            "true",
            "false",
            "null",
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait");

    /** What Java itself calls so wherever one writes. */
    private static final Set<String> JAVA = Set.of(
            "Boolean",
            "Byte",
            "Character",
            "Class",
            "Double",
            "Enum",
            "Error",
            "Exception",
            "Float",
            "Integer",
            "Iterable",
            "Long",
            "Math",
            "Module",
            "Number",
            "Object",
            "Override",
            "Package",
            "Process",
            "Record",
            "Runtime",
            "Short",
            "String",
            "System",
            "Thread",
            "Void",
            "List",
            "Map",
            "UUID",
            "Stream",
            "Optional");

    private Names() {}

    /** {@code emotional_reaction} and {@code If-Match} as {@code emotionalReaction} and {@code ifMatch}; {@code wait} as {@code wait_}. */
    static String field(String name) {
        String upper = upper(name);
        String field = upper.substring(0, 1).toLowerCase(Locale.ROOT) + upper.substring(1);
        return TAKEN.contains(field) ? field + "_" : field;
    }

    /** {@code emotional_reaction} as {@code EmotionalReaction}. */
    static String upper(String name) {
        StringBuilder upper = new StringBuilder();
        for (String word : name.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                upper.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return upper.toString();
    }

    /** {@code complex-reflection} as {@code COMPLEX_REFLECTION}; what begins with a digit gets a line before it. */
    static String constant(String code) {
        String constant = code.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
        return Character.isDigit(constant.charAt(0)) ? "_" + constant : constant;
    }

    static boolean isJavas(String type) {
        return JAVA.contains(type);
    }

    /** Words of the description as they may stand in Javadoc. */
    static String javadoc(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .strip();
    }

    /** A text as a literal. */
    static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
