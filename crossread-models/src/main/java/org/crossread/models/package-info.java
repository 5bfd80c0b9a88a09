/** The ONNX Runtime encoder and its WordPiece tokenizer. */
@NullMarked
package org.crossread.models;

import org.jspecify.annotations.NullMarked;
