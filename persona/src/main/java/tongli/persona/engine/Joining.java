package tongli.persona.engine;

import tongli.core.Language;

/** Puts two sentences one after the other as the language writes them: with a full stop, and in English a space. */
final class Joining {

    private Joining() {}

    static String joined(Language language, String first, String second) {
        boolean zh = language == Language.ZH;
        boolean open = Character.isLetterOrDigit(first.codePointBefore(first.length()));
        return first + (open ? (zh ? "。" : ".") : "") + (zh ? "" : " ") + second;
    }
}
