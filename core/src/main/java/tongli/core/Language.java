package tongli.core;

/** A language that Tongli reads and speaks. */
public enum Language implements Coded {
    ZH,
    EN
}
