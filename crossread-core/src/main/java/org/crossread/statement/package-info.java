/** Who said what: quotation marks, tagger, linker, speakers, relay chains. */
@NullMarked
package org.crossread.statement;

import org.jspecify.annotations.NullMarked;
