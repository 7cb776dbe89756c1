package tongli.coaching.scale;

/** Files of scales, written for the tests. */
final class Given {
    private Given() {}

    static String definition(String items, String reverse, String range) {
        return String.join(
                "\n",
                "id: own",
                "name: {zh: 自编, en: Own}",
                "about: {zh: 试一试, en: A try}",
                "is_not: {zh: 不是诊断, en: No diagnosis}",
                items,
                reverse,
                range,
                "missing: {at_most: 0, source: none}",
                "source: here",
                "licence: {zh: 自己写的, en: Our own}",
                "where: here");
    }

    static String texts(String language, int items) {
        StringBuilder yaml = new StringBuilder(
                "scale: who-5\nlanguage: %s\nsource: written for a test\nintro: Lately\nanswers: [never, a, b, c, d, always]\nitems:\n"
                        .formatted(language));
        for (int i = 1; i <= items; i++) {
            yaml.append("  - Sentence ").append(i).append('\n');
        }
        return yaml.toString();
    }
}
