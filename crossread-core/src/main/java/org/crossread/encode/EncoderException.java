package org.crossread.encode;

/**
 * An encoder that cannot work on this machine or in this installation, whatever the text: a model
 * file that is missing, cut or of another version, a native library that does not load. The message
 * names what it is and the remedy.
 */
public final class EncoderException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** One without a cause. */
  public EncoderException(String message) {
    super(message);
  }

  public EncoderException(String message, Throwable cause) {
    super(message, cause);
  }
}
