package org.crossread.bundle;

/** What is no bundle, or cannot be read as one: the message tells what is wrong and what to do. */
public final class BundleException extends Exception {
  private static final long serialVersionUID = 1L;

  BundleException(String message) {
    super(message);
  }
}
