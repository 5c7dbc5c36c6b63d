/** What every endpoint shares: pages and cursors, entity tags, idempotency, request ids, strict JSON. */
@NullMarked
package org.emining.platform.web;

import org.jspecify.annotations.NullMarked;
