/** How the reports word what they tell, counted and never scored. */
@NullMarked
package org.crossread.wording;

import org.jspecify.annotations.NullMarked;
