@NullMarked
package org.crossread.cli.planted.render;

import org.jspecify.annotations.NullMarked;
