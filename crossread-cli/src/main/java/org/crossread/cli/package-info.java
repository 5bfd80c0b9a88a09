/** The crossread command: wires the stages together and nothing else. */
@NullMarked
package org.crossread.cli;

import org.jspecify.annotations.NullMarked;
