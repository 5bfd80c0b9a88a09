@NullMarked
package org.crossread.cli.planted.claim;

import org.jspecify.annotations.NullMarked;
