/** Deliberately wrong: for the test that the rules of the house find it. */
@NullMarked
package org.crossread.cli.planted.text;

import org.jspecify.annotations.NullMarked;
