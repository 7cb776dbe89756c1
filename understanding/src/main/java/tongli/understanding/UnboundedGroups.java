package tongli.understanding;

import java.util.regex.Pattern;

/** Finds groups that a regular expression repeats without bound: {@code (a|b)*}, {@code (ab)+} or {@code (ab){2,}}. Stateless. */
final class UnboundedGroups {

    private static final Pattern NO_BOUND = Pattern.compile("[*+]|\\{\\d+,\\}");

    private UnboundedGroups() {}

    static boolean in(String pattern) {
        int depth = 0; // of character classes, in which a bracket is a sign like any other
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth = Math.max(0, depth - 1);
            } else if (c == ')'
                    && depth == 0
                    && NO_BOUND.matcher(pattern).region(i + 1, pattern.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
