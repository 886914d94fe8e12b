package org.splitring.claims.qemu;

import java.io.IOException;

/** What is at the other end of the channel does not answer as QEMU does. */
final class BrokenChannelException extends IOException {

  private static final long serialVersionUID = 1L;

  BrokenChannelException(String message) {
    super(message);
  }
}
