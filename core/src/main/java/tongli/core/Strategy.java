package tongli.core;

/**
 * What a reply does: the support strategies of ESConv (Liu et al., ACL 2021). Its <em>suggestions or information</em>
 * is split: what asks the person to do something is a suggestion, what only tells is information. Its
 * <em>greeting</em> counts as other.
 */
public enum Strategy implements Coded {
    QUESTION,
    RESTATEMENT,
    REFLECTION_OF_FEELINGS,
    SELF_DISCLOSURE,
    AFFIRMATION_AND_REASSURANCE,
    PROVIDING_SUGGESTIONS,
    INFORMATION,
    OTHER
}
