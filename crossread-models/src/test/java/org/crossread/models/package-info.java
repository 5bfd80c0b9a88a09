@NullMarked
package org.crossread.models;

import org.jspecify.annotations.NullMarked;
