package org.splitring.reader.c.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that is made of another by replacing pieces, with the way back.
 *
 * <p>What was copied comes from where it stood; what was put in comes from the whole piece that it
 * stands for.
 */
final class Edits {

  /** From {@code start} on, until the next: copied from {@code source}, or put in for a piece. */
  private record Segment(int start, int source, int sourceEnd, boolean copied) {}

  private final String source;
  private final StringBuilder result = new StringBuilder();
  private final List<Segment> segments = new ArrayList<>();
  private int done;

  Edits(String source) {
    this.source = source;
  }

  /** How long the result is up to that place of the source, which is not before the last piece. */
  int copiedUpTo(int offset) {
    if (offset > done) {
      segments.add(new Segment(result.length(), done, offset, true));
      result.append(source, done, offset);
      done = offset;
    }
    return result.length();
  }

  /** Puts something in the place of a piece, and says where. */
  ParsedRange replace(int start, int end, String replacement) {
    int at = copiedUpTo(start);
    segments.add(new Segment(at, start, end, false));
    result.append(replacement);
    done = Math.max(done, end);
    return new ParsedRange(at, result.length());
  }

  /** Puts blanks in the place of a piece. */
  ParsedRange blank(int start, int end) {
    StringBuilder blanks = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      blanks.append(source.charAt(i) == '\n' ? '\n' : ' ');
    }
    return replace(start, end, blanks.toString());
  }

  /** The whole result. */
  String text() {
    copiedUpTo(source.length());
    return result.toString();
  }

  /** The piece of the source that a piece of the result comes from. */
  ParsedRange source(ParsedRange range) {
    int start = back(range.start(), false);
    int end = range.end() == range.start() ? start : back(range.end() - 1, true);
    return new ParsedRange(start, Math.max(start, end));
  }

  /** The place in the result of a place of the source. */
  int forward(int offset) {
    int low = 0;
    for (int step = Integer.highestOneBit(Math.max(1, segments.size())); step > 0; step /= 2) {
      if (low + step < segments.size() && segments.get(low + step).source() <= offset) {
        low += step;
      }
    }
    if (segments.isEmpty()) {
      return offset;
    }
    Segment segment = segments.get(low);
    return segment.copied() ? segment.start() + offset - segment.source() : segment.start();
  }

  private int back(int offset, boolean behind) {
    if (segments.isEmpty()) {
      return offset + (behind ? 1 : 0);
    }
    int low = 0;
    for (int step = Integer.highestOneBit(segments.size()); step > 0; step /= 2) {
      if (low + step < segments.size() && segments.get(low + step).start() <= offset) {
        low += step;
      }
    }
    Segment segment = segments.get(low);
    if (segment.copied()) {
      return segment.source() + offset - segment.start() + (behind ? 1 : 0);
    }
    return behind ? segment.sourceEnd() : segment.source();
  }
}
