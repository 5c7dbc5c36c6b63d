/** Companies: registered or claimed by firms, listed from public records; what they can do, and who has checked it. */
@NullMarked
package org.emining.company;

import org.jspecify.annotations.NullMarked;
