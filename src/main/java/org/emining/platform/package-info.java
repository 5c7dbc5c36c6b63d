/** What all features stand on: errors, the web's rules, events, time, language, configuration. Knows no feature. */
@NullMarked
package org.emining.platform;

import org.jspecify.annotations.NullMarked;
