package tongli.cli.drill;

import java.util.Optional;

/** Where answers come from. */
interface AnswerSource {

    /** Empty when there are no more. */
    Optional<NamedLine> next();

    /** Says what is wrong with how many answers there were, if anything is. @param left showings that were not named */
    Optional<String> remark(int left);
}
