/** Reading: an article becomes a report with statements and propositions. */
@NullMarked
package org.crossread.report;

import org.jspecify.annotations.NullMarked;
