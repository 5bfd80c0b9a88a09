/** Parties, places and people: gazetteer, aliases, metonyms, mentions. */
@NullMarked
package org.crossread.name;

import org.jspecify.annotations.NullMarked;
