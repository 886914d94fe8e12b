package org.splitring.reader.rust.parse;

import java.nio.charset.StandardCharsets;

/** From bytes of UTF-8 to characters of the file. */
final class Offsets {

  private final int[] ofByte;
  private final int shift;
  private final int most;

  Offsets(String text, int shift, int most) {
    this.shift = shift;
    this.most = most;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    this.ofByte = bytes.length == text.length() ? new int[0] : map(bytes);
  }

  private static int[] map(byte[] bytes) {
    int[] map = new int[bytes.length + 1];
    int characters = 0;
    for (int i = 0; i < bytes.length; i++) {
      map[i] = characters;
      boolean begins = (bytes[i] & 0xC0) != 0x80;
      characters += begins ? (bytes[i] & 0xF8) == 0xF0 ? 2 : 1 : 0;
    }
    map[bytes.length] = characters;
    return map;
  }

  int of(int bytes) {
    int characters = ofByte.length == 0 ? bytes : ofByte[Math.min(bytes, ofByte.length - 1)];
    return Math.max(0, Math.min(most, characters + shift));
  }
}
