/**
 * Who may not judge a case because of who they are. Pure: the facts about a case and a person in, every tie between them
 * out, so that the whole of it can be read in {@link org.emining.conflict.rule.ConflictRule} and tested rule by rule.
 */
@NullMarked
package org.emining.conflict.rule;

import org.jspecify.annotations.NullMarked;
