/**
 * Talk as a world to act in: what a responder can do, what it is perceived as, what a listener can see, and what is
 * rewarded. The other is played by {@link tongli.persona.engine.PersonaEngine}, as learners meet them; no law of theirs stands here.
 *
 * <p>Start at {@link tongli.camp.talk.TalkEnv}; tables and reasons: {@code docs/camp.md}.
 */
@NullMarked
package tongli.camp.talk;

import org.jspecify.annotations.NullMarked;
