package tongli.report.page;

import java.util.List;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Sentences;

/** The words around a report, in the language of the talk. Immutable, safe for many threads. */
record ReportWords(Language language, String name) {

    private static final Sentences SENTENCES = Sentences.beside(ReportWords.class, "report");

    /** @param slots names and values in turn; {@code name} is always filled */
    String say(String key, String... slots) {
        String sentence = SENTENCES.say(language, key).replace("{name}", name);
        for (int i = 0; i < slots.length; i += 2) {
            sentence = sentence.replace("{" + slots[i] + "}", slots[i + 1]);
        }
        return sentence;
    }

    String say(String key, String slot, int value) {
        return say(key, slot, String.valueOf(value));
    }

    /** What a code is called; {@code group} is emotion, skill, strength and the like. */
    String label(String group, Coded code) {
        return say(group + "." + code.code());
    }

    String numbers(List<Integer> numbers) {
        return String.join(say("numbers"), numbers.stream().map(String::valueOf).toList());
    }

    String list(List<String> parts) {
        return String.join(say("list"), parts);
    }
}
