/** A comparison as terminal table, HTML page, JSON or CSV. */
@NullMarked
package org.crossread.render;

import org.jspecify.annotations.NullMarked;
