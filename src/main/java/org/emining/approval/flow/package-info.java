/**
 * How government decides a match: states, moves, who may make them. Pure: knows neither the database nor the web, so
 * the whole of it can be read in {@link org.emining.approval.flow.ApprovalFlow} and tested row by row.
 */
@NullMarked
package org.emining.approval.flow;

import org.jspecify.annotations.NullMarked;
