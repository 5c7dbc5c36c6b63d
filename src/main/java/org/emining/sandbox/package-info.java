/** What a sandbox has and no other start of the service: a clock that callers set, refusals they ask for, receivers that fail. */
@NullMarked
package org.emining.sandbox;

import org.jspecify.annotations.NullMarked;
