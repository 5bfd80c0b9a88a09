/** Numbers with unit and approximator; dates and times, resolved or left open. */
@NullMarked
package org.crossread.quantity;

import org.jspecify.annotations.NullMarked;
