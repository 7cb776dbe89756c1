package tongli.persona.guard;

import tongli.core.Coded;

/** Why a line of a language model was not said, or not even asked for; then the bank's was. */
public enum Refusal implements Coded {
    /** Tells, or hints at, what the persona has not told yet. */
    UNDISCLOSED_FACT,
    /** Denies what was told, or brings a number or name that nobody gave. */
    CONTRADICTION,
    /** Leaves out what the script tells. */
    SCRIPT_LOST,
    WRONG_LANGUAGE,
    /** Speaks as an assistant, a narrator or the learner, or shows the prompt. */
    OUT_OF_ROLE,
    UNSAFE,
    TOO_LONG,
    /** Does what the learner's words order, or gives back the instructions. */
    INJECTED,
    SAID_BEFORE,
    TOO_MANY_QUESTIONS,
    /** The script ends with a question and the line does not. */
    QUESTION_LOST,
    EMPTY,
    /** The turn is one that only the author's words may answer. */
    RESERVED,
    /** Too many failures in a row; nobody is asked for a while. */
    RESTING,
    /** As many turns as may are waiting for it already. */
    BUSY,
    TIMEOUT,
    UNREACHABLE,
    RATE_LIMITED,
    ENDPOINT_ERROR,
    /** The endpoint answered that the request is wrong: the key, the model's name. */
    REQUEST_REFUSED,
    REDIRECTED,
    MALFORMED,
    TOO_BIG,
    TOOL_CALL,
    /** Something broke that nobody foresaw. */
    FAILED
}
