/**
 * What scenario files of strangers may cost: how long work on one may take, how much of it at a time, and how many talks with a person of
 * one are held, in memory only. Start at {@link tongli.server.authoring.Workbench}.
 */
@NullMarked
package tongli.server.authoring;

import org.jspecify.annotations.NullMarked;
