/** Who follows what happens: the outbox, the feed of changes. Knows no feature; features say what their events mean. */
@NullMarked
package org.emining.feed;

import org.jspecify.annotations.NullMarked;
