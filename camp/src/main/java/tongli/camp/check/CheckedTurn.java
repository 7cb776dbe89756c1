package tongli.camp.check;

import tongli.camp.talk.Response;

/**
 * One response twice: as it is, and in words that were read.
 *
 * @param without by how much trust moved without words, in [-1, 1]
 * @param inWords by how much it moved in words
 */
public record CheckedTurn(Response response, double without, double inWords) {}
