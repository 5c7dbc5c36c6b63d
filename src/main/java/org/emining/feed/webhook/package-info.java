/** Changes sent to addresses that firms and portals have named, by the rules of Standard Webhooks 1.0.0. */
@NullMarked
package org.emining.feed.webhook;

import org.jspecify.annotations.NullMarked;
