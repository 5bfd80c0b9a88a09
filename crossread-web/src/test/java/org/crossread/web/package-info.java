@NullMarked
package org.crossread.web;

import org.jspecify.annotations.NullMarked;
