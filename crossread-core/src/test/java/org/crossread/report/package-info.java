@NullMarked
package org.crossread.report;

import org.jspecify.annotations.NullMarked;
